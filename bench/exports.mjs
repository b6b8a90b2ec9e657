// Figures of both editions written, read back and equal, by format and client; 100,000 observations in each format.
//   npm run bench:exports   exit code 1 where a value comes back otherwise, or above 3 seconds or 300 MB for a format
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { inChild } from "./child.mjs";
import { alike, clients, inPython, readInPython, toldKey, toldValue } from "./exports/clients.mjs";

const allowed = { seconds: 3, peak: 300 };
const folder = mkdtempSync(join(tmpdir(), "almanac-exports-"));
let failed = false;
try {
  for (const year of ["2020", "2021"]) await readBack(year);
  write();
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failed ? 1 : 0;

async function readBack(year) {
  const to = join(folder, year);
  const { status, stderr } = spawnSync(process.execPath, ["dist/cli.js", "export", year, "--to", to], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`invalid export: ${stderr}`);
  const truth = published(year);
  const lost = lostBy(to);
  title(`${year}: ${truth.size} values`, ["client", "read back", "equal", "left out"]);
  const told = async (format, client, read) => {
    const found = await read();
    if (found === null) return line(format, [client, "not here", "", ""]);
    const same = client === "sdg-build" ? alike : (a, b) => a === b;
    const equal = [...truth].filter(([key, value]) => found.has(key) && same(found.get(key), value)).length;
    const left = lost.get(format) ?? 0;
    if (equal + left !== truth.size || found.size !== equal) failed = true;
    line(format, [client, found.size, equal, left]);
  };
  for (const [format, readers] of Object.entries(clients))
    for (const [client, read] of Object.entries(readers))
      await told(format, client, () => read(join(to, format), year));
  for (const [client, format] of Object.entries(inPython))
    await told(format, client, () => readInPython(client, join(to, format), year));
}

/** What the reports give: the edition's own figures, and those of editions before that it still has. */
function published(year) {
  const rows = (edition, file) => {
    const path = join("reports", edition, file);
    return existsSync(path)
      ? Papa.parse(readFileSync(path, "utf8"), { header: true, skipEmptyLines: true }).data
      : [];
  };
  const told = (row) => toldValue({ ...row, amount: row.value === "" ? null : row.value });
  const bare = (row) => toldKey(row, "");
  const own = rows(year, "observations.csv");
  const current = new Set(own.map(bare));
  const truth = new Map(own.map((row) => [toldKey(row, year), told(row)]));
  for (const edition of readdirSync("reports").filter((name) => /^\d{4}$/.test(name) && name <= year))
    for (const [file, vintage] of [
      ...(edition < year ? [["observations.csv", edition]] : []),
      ["vintages.csv", `${edition}-1`],
    ])
      for (const row of rows(edition, file))
        if (current.has(bare(row))) truth.set(toldKey(row, vintage), told(row));
  return truth;
}

function lostBy(to) {
  const { data } = Papa.parse(readFileSync(join(to, "not-carried.csv"), "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  const lost = new Map();
  for (const { format, figures, meaning } of data)
    if (meaning.startsWith("left out")) lost.set(format, (lost.get(format) ?? 0) + Number(figures));
  return lost;
}

function write() {
  title("100,000 observations, each format in a process of its own", [
    "processor",
    "clock",
    "peak",
    "written",
  ]);
  const none = inChild(new URL("./exports/write.mjs", import.meta.url), ["none", folder]);
  for (const format of Object.keys(clients)) {
    const { busy, clock, peak, bytes } = inChild(new URL("./exports/write.mjs", import.meta.url), [
      format,
      folder,
    ]);
    // What the observations themselves take is no matter of a format.
    const own = peak - none.peak;
    if (busy > allowed.seconds || own > allowed.peak) failed = true;
    line(format, [
      `${busy.toFixed(2)} s`,
      `${clock.toFixed(2)} s`,
      `${own.toFixed(0)} MB`,
      `${(bytes / 1e6).toFixed(1)} MB`,
    ]);
  }
  console.log(
    `allowed ${allowed.seconds} s of processor time and ${allowed.peak} MB beyond the ${none.peak.toFixed(0)} MB that the observations take`,
  );
}

function title(text, columns) {
  console.log(`\n${text}`);
  line("", columns);
}

function line(name, [first, ...columns]) {
  console.log(
    name.padEnd(14) +
      String(first).padEnd(18) +
      columns.map((column) => String(column).padStart(12)).join(""),
  );
}
