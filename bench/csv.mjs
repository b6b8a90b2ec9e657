// CSV: 1,000,000 rows × 8 columns into cells, and on into checked columns, beside papaparse's own arrays of the same text.
// Run after `npm run build`; each contender reads in a process of its own. `-- 100000` changes the row count.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inChild } from "./child.mjs";
import { cities, meterReader } from "./meters.mjs";
import { randomFrom } from "./random-from.mjs";

/** Each loads what it needs, and gives back its work. */
const contenders = {
  "papaparse arrays": async () => {
    const { default: Papa } = await import("papaparse");
    return (bytes) => {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      return Papa.parse(text, { delimiter: ",", newline: "\n" }).data;
    };
  },
  "almanac cells": sheetReader,
  "almanac checked": async () => {
    const [read, { check }] = [await sheetReader(), await meterReader()];
    return (bytes) => {
      const { table, findings, tally } = check(read(bytes));
      if (findings.length > 0) throw new Error(`invalid rows: ${findings[0].code}`);
      return { table, tally };
    };
  },
};

async function sheetReader() {
  const { contract, headerNames } = await meterReader();
  const { readCsv } = await import("../dist/stages/ingest/csv/read-csv.js");
  const { defaultLimits } = await import("../dist/stages/ingest/limits.js");
  const limits = { ...defaultLimits, fileBytes: 1e9, rows: 1e7, cells: 1e8 };
  return (bytes) => {
    const read = readCsv(bytes, contract.file, { reading: contract.reading, limits, headerNames });
    if (read.sheets.length !== 1) throw new Error(`invalid read: ${read.findings[0]?.code}`);
    return read.sheets[0];
  };
}

const [mode, path] = process.argv.slice(2);
if (mode === "child") await measure(path, process.argv[4]);
else compare(Number(mode ?? 1_000_000));

async function measure(name, file) {
  const work = await contenders[name]();
  const bytes = readFileSync(file);
  const before = process.memoryUsage().rss;
  const [start, busy] = [performance.now(), process.cpuUsage()];
  const kept = work(bytes);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(busy);
  const peak = process.resourceUsage().maxRSS / 1024;
  const result = {
    processor: (user + system) / 1e6,
    seconds,
    growth: peak - before / 2 ** 20,
    peak,
    kept: typeof kept,
  };
  process.stdout.write(JSON.stringify(result));
}

function compare(rows) {
  const folder = mkdtempSync(join(tmpdir(), "almanac-csv-"));
  try {
    for (const quoted of [false, true]) {
      const file = join(folder, quoted ? "quoted.csv" : "plain.csv");
      write(file, rows, quoted);
      const megabytes = (statSync(file).size / 1e6).toFixed(0);
      console.log(`${rows} rows × 8 columns, ${megabytes} MB, ${quoted ? "one column quoted" : "no quotes"}`);
      const results = best(file);
      const papa = results.get("papaparse arrays");
      for (const [name, { processor, seconds, growth, peak }] of results) {
        const told = `${processor.toFixed(2)} s of processor in ${seconds.toFixed(2)} s, ${growth.toFixed(0)} MB beyond its input at the peak of ${peak.toFixed(0)} MB`;
        const ratios = [
          processor / papa.processor,
          seconds / papa.seconds,
          growth / papa.growth,
          peak / papa.peak,
        ];
        const [busy, time, memory, whole] = ratios.map((ratio) => ratio.toFixed(2));
        console.log(`  ${name.padEnd(16)} ${told}`);
        if (name !== "papaparse arrays")
          console.log(
            `    / papaparse: processor ${busy}, clock ${time}, memory ${memory}, whole process ${whole}`,
          );
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The run of three with the least processor time of each, taken in turn: other work on the machine slows all. */
function best(file) {
  const results = new Map();
  for (let round = 0; round < 3; round++) {
    for (const name of Object.keys(contenders)) {
      const result = inChild(import.meta.url, ["child", name, file], ["--max-old-space-size=4096"]);
      if (!(results.get(name)?.processor <= result.processor)) results.set(name, result);
    }
  }
  return results;
}

function write(file, rows, quoted) {
  const random = randomFrom(2020);
  const handle = openSync(file, "w");
  let lines = ["city,meter,month,use,cost,kind,temperature,note"];
  for (let row = 1; row <= rows; row++) {
    const city = cities[Math.floor(random() * cities.length)];
    const month = `20${10 + Math.floor(random() * 11)}-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}`;
    const use = (random() * 100_000).toFixed(2);
    const cost = Math.floor(random() * 5000);
    const kind = random() < 0.9 ? "measured" : "estimated";
    const note = random() < 0.8 ? "" : quoted ? `"read by hand, floor ${row % 40}"` : `floor ${row % 40}`;
    lines.push(`${city},M${row},${month},${use},${cost},${kind},${(random() * 600).toFixed(1)},${note}`);
    if (lines.length >= 10_000 || row === rows) {
      writeSync(handle, `${lines.join("\n")}\n`);
      lines = [];
    }
  }
  closeSync(handle);
}
