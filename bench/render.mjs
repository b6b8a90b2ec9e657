// Charts, the whole report of 2020, one changed cell, and the PDF beside Chromium's print of the page.
//   npm run bench:render   works in a copy of data/, each measurement in a process of its own
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { getDocumentProxy } from "unpdf";
import { inChild } from "./child.mjs";
import { cell } from "./faults/workbook.mjs";
import { median } from "./render/clock.mjs";

const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const runs = 3;
let turns = 0;
const tellOnExit = `data:text/javascript,import { writeSync } from "node:fs";
process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));`;

const root = mkdtempSync(join(tmpdir(), "almanac-render-"));
try {
  cpSync("data", join(root, "data"), { recursive: true });
  busy();
  charts();
  changedCell();
  wholeReport();
  await prints();
  weights();
  busy();
} finally {
  rmSync(root, { recursive: true });
}

function busy() {
  const [one, five] = loadavg().map((load) => load.toFixed(1));
  console.log(`${cpus().length} cores; load ${one} over one minute, ${five} over five`);
}

function charts() {
  const { forms, peak } = inChild(script("charts"), [root]);
  title(`charts per second, warm; peak ${megabytes(peak)}`, [
    "charts",
    "SVG",
    "Vega alone",
    "of Vega",
    "PNG",
    "PNG zh-Hans",
    "PDF",
  ]);
  for (const { form, count, svg, vega, png, chinesePng, pdf } of forms) {
    const rates = [svg, vega, svg / vega, png, chinesePng, pdf].map((rate) =>
      rate.toFixed(rate < 10 ? 2 : 0),
    );
    line(form, [count, ...rates]);
  }
}

function wholeReport() {
  title(`whole report, cold, median of ${runs}`, ["time", "processor", "of it system", "peak", "files"]);
  const all = reported("all languages", "--force", "--cold");
  const changed = reported("one cell changed", "--force", "--changed");
  line("changed / all", [changed.seconds / all.seconds, changed.processor / all.processor].map(ratio));
  const none = reported("nothing changed");
  const one = reported("English", "--locale", "en", "--force", "--cold");
  const ratios = [all.seconds / one.seconds, all.processor / one.processor, all.system / one.system];
  line(
    "unchanged / all",
    [
      none.seconds / all.seconds,
      none.processor / all.processor,
      none.system / all.system,
      none.peak / all.peak,
    ].map(ratio),
  );
  line("all / English", [...ratios, all.peak / one.peak].map(ratio));
}

function reported(name, ...options) {
  const results = Array.from({ length: runs }, () => reportOnce(options));
  const middle = (key) => median(results.map((result) => result[key]));
  const [seconds, processor, system, peak] = ["seconds", "processor", "system", "peak"].map(middle);
  const all = readdirSync(join(root, "reports/2020"), { recursive: true, withFileTypes: true });
  const files = all.filter((entry) => entry.isFile()).length;
  line(name, [time(seconds), time(processor), time(system), megabytes(peak), files]);
  return { seconds, processor, system, peak };
}

/** Cold: nothing is kept from any run. Changed: one cell is another than in the last run, before anything is published. */
function prepare(how) {
  if (how === "--cold") remove("data/processed/.made");
  if (how !== "--changed") return;
  turns++;
  cell("recycling/municipal-waste.xlsx", "B6", 54_834 + turns)(join(root, "data/raw/2020"));
  for (const published of ["reports/2020", "data/processed/2020"]) remove(published);
}

function remove(path) {
  rmSync(join(root, path), { recursive: true, force: true });
}

function reportOnce(asked) {
  const how = asked.find((option) => option === "--cold" || option === "--changed");
  prepare(how);
  const options = asked.filter((option) => option !== how);
  const start = performance.now();
  const command = ["--import", tellOnExit, "dist/cli.js", "report", "2020", "--root", root, ...options];
  const { status, output } = spawnSync(process.execPath, command, {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`invalid report: exit code ${status}`);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(output[3]);
  const system = systemCPUTime / 1e6;
  return { seconds, processor: userCPUTime / 1e6 + system, system, peak: maxRSS / 1024 };
}

function changedCell() {
  const preview = inChild(script("changed"), [root, "preview"]);
  const everything = inChild(script("changed"), [root, "everything"]);
  const names = Object.keys(preview.changed);
  title("after one changed cell, warm (preview: median of 6; everything: once)", [
    ...names,
    "first run",
    "peak",
  ]);
  for (const [name, { changed, first, peak }] of Object.entries({ preview, everything })) {
    line(name, [...names.map((edit) => time(changed[edit])), time(first), megabytes(peak)]);
    line(
      "of first run",
      names.map((edit) => ratio(changed[edit] / first)),
    );
  }
}

async function prints() {
  title("PDF of the report in English", ["cold", "warm", "peak", "pages", "size"]);
  const [ours, theirs] = [join(root, "typst.pdf"), join(root, "chromium.pdf")];
  const typst = inChild(script("typst"), [root, ours]);
  line("almanac, typst", [
    time(typst.first),
    time(typst.warm),
    megabytes(typst.peak),
    ...(await sizes(ours)),
  ]);
  if (existsSync(chromium)) {
    const print = inChild(script("chromium"), [root, theirs, chromium]);
    const { launch, open, first, warm, held } = print;
    line("Chromium", [time(first), time(warm), megabytes(held), ...(await sizes(theirs))]);
    line("of Chromium", [typst.first / first, typst.warm / warm, typst.peak / held].map(ratio));
    console.log(
      `Chromium besides: launch ${time(launch)}, opening the page ${time(open)}; all in all cold ${time(launch + open + first)}, of which almanac ${ratio(typst.first / (launch + open + first))}`,
    );
  } else console.log(`no Chromium at ${chromium}: no comparison`);
  console.log(`almanac warm: nothing remembered; the same document once more ${time(typst.unchanged)}`);
}

/** What a reader loads, and what an engineer installs. */
function weights() {
  const reports = join(root, "reports/2020");
  title("weights", ["page", "quality", "PDF", "workbook"]);
  for (const locale of ["", ".ja"]) {
    const names = ["index", "quality"].map((name) => `${name}${locale}.html`);
    const files = [...names, `report${locale}.pdf`, `statistics${locale}.xlsx`].map((name) =>
      join(reports, name),
    );
    line(
      locale === "" ? "English" : "Japanese",
      files.map((file) => (existsSync(file) ? weight(statSync(file).size) : "-")),
    );
  }
  const installed = readdirSync("node_modules", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  console.log(`node_modules, with what only tests need: ${weight(installed)}`);
}

function weight(bytes) {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}

async function sizes(file) {
  const bytes = readFileSync(file);
  const { numPages } = await getDocumentProxy(new Uint8Array(bytes));
  return [numPages, `${(bytes.length / 1e6).toFixed(2)} MB`];
}

function script(name) {
  return new URL(`./render/${name}.mjs`, import.meta.url);
}

function title(text, columns) {
  console.log(`\n${text}`);
  line("", columns);
}

function line(name, columns) {
  console.log(name.padEnd(16) + columns.map((column) => String(column).padStart(17)).join(""));
}

function time(seconds) {
  return `${seconds.toFixed(2)} s`;
}

function megabytes(amount) {
  return `${amount.toFixed(0)} MB`;
}

function ratio(of) {
  return of.toFixed(2);
}
