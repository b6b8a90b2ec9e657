// Reads one workbook with each contender in a process of its own and prints processor time and peak memory beside exceljs.
//   npm run build && node bench/xlsx.mjs [rows] [--libreoffice rows]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inChild } from "./child.mjs";
import { excelOrderWorkbook } from "./xlsx-file.mjs";

const large = 1e12;
const raised = {
  fileBytes: large,
  zipEntries: 2000,
  partBytes: large,
  totalBytes: large,
  ratio: 200,
  cells: large,
  rows: large,
  columns: 1000,
  sharedStrings: large,
};

const contenders = {
  /** Node and the file's bytes alone: what every reader starts from. */
  async nothing(path) {
    return readFileSync(path).length;
  },
  /** The limit: the parts inflated as the reader inflates them, and dropped. */
  async inflate(path) {
    const { openPackage } = await import("../dist/stages/ingest/workbook/open-package.js");
    const { inflatePart } = await import("../dist/stages/ingest/workbook/inflate-part.js");
    const took = stopwatch();
    const pack = await openPackage(readFileSync(path), raised);
    let bytes = 0;
    for (const part of pack.parts.values()) {
      const source = { pack, limits: raised, spent: { bytes: 0 } };
      for await (const chunk of inflatePart(source, part)) bytes += chunk.length;
    }
    return [took(), bytes];
  },
  async almanac(path) {
    const { readWorkbook } = await import("../dist/stages/ingest/workbook/read-workbook.js");
    const took = stopwatch();
    const { sheets, findings } = await readWorkbook(readFileSync(path), path, raised);
    const spent = took();
    if (findings.length > 0) throw new Error(`refused: ${findings[0].code}`);
    const cells = sheets.reduce((sum, sheet) => sum + sheet.cells.count, 0);
    const columns = sheets.reduce((sum, sheet) => sum + sheet.cells.chunkCount * 10_240, 0);
    return [spent, cells, columns];
  },
  async exceljs(path) {
    const { default: exceljs } = await import("exceljs");
    const took = stopwatch();
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(path);
    const spent = took();
    let cells = 0;
    workbook.eachSheet((sheet) => {
      cells += sheet.actualRowCount * sheet.actualColumnCount;
    });
    return [spent, cells];
  },
};

/** Milliseconds of the processor, and of the clock, since it was started. */
function stopwatch() {
  const [started, busy] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(busy);
    return { processor: (user + system) / 1000, clock: performance.now() - started };
  };
}

const [command, ...rest] = process.argv.slice(2);
if (command === "run") {
  const [name, path] = rest;
  const result = await contenders[name](path);
  const [took, cells, columns] = Array.isArray(result) ? result : [stopwatch()(), result];
  console.log(JSON.stringify({ took, cells, columns, peak: process.resourceUsage().maxRSS / 1024 }));
} else {
  const rows = Number(command ?? 500_000);
  const folder = mkdtempSync(join(tmpdir(), "bench-xlsx-"));
  try {
    const path = join(folder, "excel-order.xlsx");
    writeFileSync(path, await excelOrderWorkbook(rows));
    report(`${rows} rows × 10 columns, parts in Excel's order`, path);
    const libreOffice = rest[0] === "--libreoffice" ? Number(rest[1]) : 0;
    if (libreOffice > 0)
      report(`${libreOffice} rows × 10 columns, written by LibreOffice`, await converted(libreOffice));
  } finally {
    rmSync(folder, { recursive: true });
  }

  async function converted(rowCount) {
    const small = join(folder, "small.xlsx");
    writeFileSync(small, await excelOrderWorkbook(rowCount));
    const out = join(folder, "out");
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", ["--headless", profile, "--convert-to", "xlsx", "--outdir", out, small], {
      stdio: "ignore",
    });
    return join(out, "small.xlsx");
  }
}

function report(title, path) {
  console.log(`\n${title}, ${(statSync(path).size / 1e6).toFixed(1)} MB`);
  const results = {};
  for (const name of Object.keys(contenders)) {
    results[name] = inChild(import.meta.url, ["run", name, path], ["--max-old-space-size=8192"]);
    const { took, peak, cells } = results[name];
    console.log(
      `${name.padEnd(8)} ${seconds(took.processor)} of processor in ${seconds(took.clock)} ${peak.toFixed(0).padStart(6)} MB  ${cells}`,
    );
  }
  const { nothing, inflate, almanac, exceljs } = results;
  const columns = almanac.columns / 1024 ** 2;
  console.log(
    `of exceljs: processor ${ratio(almanac, exceljs, "processor")}, clock ${ratio(almanac, exceljs, "clock")}, peak memory ${(almanac.peak / exceljs.peak).toFixed(3)}`,
  );
  console.log(`of the processor time, inflating alone: ${ratio(inflate, almanac, "processor")}`);
  console.log(
    `typed columns at most ${columns.toFixed(0)} MB; beyond them and ${nothing.peak.toFixed(0)} MB of Node and file: ${(almanac.peak - nothing.peak - columns).toFixed(0)} MB`,
  );
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2).padStart(6)} s`;
}

function ratio(of, to, what) {
  return (of.took[what] / to.took[what]).toFixed(3);
}
