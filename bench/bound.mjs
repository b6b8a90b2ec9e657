import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { keyOfTag, longKeysIn } from "../dist/stages/read-text/docx/docx-keys.js";
import { docxParagraphs } from "../dist/stages/read-text/docx/docx-paragraphs.js";

/**
 * Whether what is bound lives: the report of 2020 as a docx made by LibreOffice, bound, refilled to 2021, its changes
 * accepted by LibreOffice as docx and by way of odt, refilled again. Every control must live, every value be right, no
 * other words change; python-docx, where it is installed, must open each. Exit code 1 where one does not.
 */
const folder = mkdtempSync(join(tmpdir(), "almanac-bound-"));
const missed = [];
const cli = (...words) =>
  execFileSync(process.execPath, ["dist/cli.js", ...words], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
const path = (name) => join(folder, name);
try {
  writeFileSync(path("report.html"), page("reports/2020/index.html"));
  convert("report.html", "docx", "--infilter=HTML (StarWriter)");
  const bound = timed("bound", () => cli("bind", path("report.docx"), "--edition", "2020", "--to", folder));
  console.log(
    bound
      .split("\n")
      .filter((line) => / proposed/.test(line))
      .join(),
  );
  held("report.bound.docx", "2020");
  timed("refilled", () => cli("refill", path("report.bound.docx"), "--edition", "2021", "--to", folder));
  held("report.2021.docx", "2021");
  const words = wordsOf("report.bound.docx");
  same("after the refill", words, wordsOf("report.2021.docx"));
  // Accepted by reading the changes as accepted: what LibreOffice writes without tracked changes.
  cli("refill", path("report.bound.docx"), "--edition", "2021", "--to", path("flat"), "--flatten");
  for (const way of [["docx"], ["odt", "docx"]]) {
    const name = `saved-${way.join("-")}.docx`;
    cpSync(path("report.2021.docx"), path("trip.docx"));
    for (const format of way) {
      const source = format === "odt" || way.length === 1 ? "trip.docx" : "trip.odt";
      mkdirSync(path("lo"), { recursive: true });
      convert(source, format, "", path("lo"));
      renameSync(join(path("lo"), `trip.${format}`), path(`trip.${format}`));
    }
    renameSync(path("trip.docx"), path(name));
    held(name, "2021");
    sameTags(name);
    for (const year of ["2020", "2021"]) {
      cli("refill", path(name), "--edition", year, "--to", path(year));
      held(join(year, name.replace(".docx", `.${year}.docx`)), year);
      sameTags(join(year, name.replace(".docx", `.${year}.docx`)));
    }
    same(`saved as ${way.join(" and ")}`, words, wordsOf(name));
  }
  for (const name of ["report.bound.docx", "report.2021.docx", "flat/report.2021.flat.docx"]) opens(name);
} finally {
  rmSync(folder, { recursive: true });
}
if (missed.length > 0) {
  console.log(`missed: ${missed.join("; ")}`);
  process.exitCode = 1;
}

/** The page as people read it, without its drawings and what opens from it. */
function page(file) {
  const html = readFileSync(file, "utf8");
  return html
    .replace(/<(script|style|svg)\b.*?<\/\1>/gs, "")
    .replace(/<(aside|div)[^>]*class="?origin.*?<\/\1>/gs, "");
}

function convert(name, format, filter, to = folder) {
  const options = [
    `-env:UserInstallation=file://${path("profile")}`,
    "--headless",
    "--convert-to",
    format,
    "--outdir",
    to,
  ];
  execFileSync("soffice", [...options, ...(filter ? [filter] : []), path(name)], { stdio: "ignore" });
}

function timed(what, run) {
  const from = performance.now();
  const done = run();
  console.log(`${what} in ${((performance.now() - from) / 1000).toFixed(1)} s`);
  return done;
}

function partsOf(name) {
  const parts = unzipSync(readFileSync(path(name)));
  const text = (part) => (parts[part] ? Buffer.from(parts[part]).toString("utf8") : "");
  const keys = longKeysIn(text("docProps/custom.xml"));
  const { paragraphs } = docxParagraphs(text("word/document.xml"));
  return { keys, paragraphs };
}

function tagsOf(name) {
  const { keys, paragraphs } = partsOf(name);
  return paragraphs
    .flatMap(({ controls }) => controls.flatMap(({ tag }) => keyOfTag(tag ?? "", keys) ?? []))
    .sort();
}

/** All words but those that are bound. */
function wordsOf(name) {
  const told = partsOf(name).paragraphs.map(({ text, controls }) => {
    let out = "";
    let at = 0;
    for (const { at: own } of [...controls].sort((a, b) => a.at.from - b.at.from)) {
      out += text.slice(at, own.from);
      at = own.to;
    }
    return (out + text.slice(at)).replace(/\s+/g, " ").trim();
  });
  return told.filter((text) => text !== "");
}

function same(when, before, after) {
  const other = after.filter((text, index) => text !== before[index]);
  console.log(`${when}: ${before.length} paragraphs, ${other.length} with other words`);
  if (other.length > 0 || before.length !== after.length)
    missed.push(`words ${when}: ${other.slice(0, 3).join(" | ")}`);
}

function sameTags(name) {
  const [before, after] = [tagsOf("report.2021.docx"), tagsOf(name)];
  const lost = before.length - after.length;
  console.log(`${name}: ${after.length} controls, ${lost} lost`);
  if (before.join() !== after.join()) missed.push(`controls of ${name}`);
}

/** Every bound value is what the edition says. */
function held(name, year) {
  const { stdout } = spawnSync(
    process.execPath,
    ["dist/cli.js", "proof", path(name), "--edition", year, "--format", "json"],
    {
      encoding: "utf8",
      maxBuffer: 1e9,
    },
  );
  const { bound } = JSON.parse(stdout).files[0];
  const wrong = bound.filter(({ state }) => state !== "right" && state !== "frozen");
  const states = [...new Set(bound.map(({ state }) => state))].map(
    (state) => `${bound.filter((own) => own.state === state).length} ${state}`,
  );
  console.log(`${name} by ${year}: ${states.join(", ")}`);
  const bad = wrong.filter(({ state }) => state !== "vanished");
  if (bad.length > 0 || bound.length === 0) missed.push(`${name}: ${JSON.stringify(bad.slice(0, 3))}`);
}

function opens(name) {
  const code = "import sys, docx; print(len(docx.Document(sys.argv[1]).paragraphs))";
  const { status, stdout, stderr } = spawnSync("/usr/bin/python3", ["-c", code, path(name)], {
    encoding: "utf8",
  });
  if (/No module named/.test(stderr))
    console.log("python-docx is not installed (apt-get install python3-docx): not tried");
  else console.log(`${name} in python-docx: ${status === 0 ? `${stdout.trim()} paragraphs` : "refused"}`);
  if (status !== 0 && !/No module named/.test(stderr)) missed.push(`python-docx of ${name}`);
}
