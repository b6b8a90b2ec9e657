// CSV: 1,000,000 rows × 8 columns into cells, beside papaparse's own arrays of the same text.
// Run after `npm run build`; each contender reads in a process of its own. `-- 100000` changes the row count.
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inChild } from "./child.mjs";

const contenders = {
  "reading bytes alone": (bytes) => bytes.length,
  "decoding alone": (bytes) => new TextDecoder("utf-8", { fatal: true }).decode(bytes).length,
  "papaparse arrays": async (bytes) => {
    const { default: Papa } = await import("papaparse");
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const { data } = Papa.parse(text, { delimiter: ",", newline: "\n" });
    return data;
  },
  almanac: async (bytes) => {
    const { readCsv } = await import("../dist/stages/ingest/csv/read-csv.js");
    const { defaultLimits } = await import("../dist/stages/ingest/limits.js");
    const limits = { ...defaultLimits, fileBytes: 1e9, rows: 1e7, cells: 1e8 };
    const read = readCsv(bytes, "bench.csv", { reading: {}, limits, headerNames: ["city", "meter"] });
    if (read.sheets.length !== 1) throw new Error(`invalid read: ${read.findings[0]?.code}`);
    return read;
  },
};

const [mode, path] = process.argv.slice(2);
if (mode === "child") await measure(path, process.argv[4]);
else compare(Number(mode ?? 1_000_000));

async function measure(name, file) {
  const bytes = readFileSync(file);
  const before = process.resourceUsage().maxRSS;
  const start = performance.now();
  const kept = await contenders[name](bytes);
  const seconds = (performance.now() - start) / 1000;
  const { maxRSS } = process.resourceUsage();
  process.stdout.write(
    JSON.stringify({ seconds, before: before / 1024, peak: maxRSS / 1024, kept: typeof kept }),
  );
}

function compare(rows) {
  const folder = mkdtempSync(join(tmpdir(), "almanac-csv-"));
  try {
    for (const quoted of [false, true]) {
      const file = join(folder, quoted ? "quoted.csv" : "plain.csv");
      write(file, rows, quoted);
      const megabytes = (statSync(file).size / 1e6).toFixed(0);
      console.log(`${rows} rows × 8 columns, ${megabytes} MB, ${quoted ? "one column quoted" : "no quotes"}`);
      const results = Object.keys(contenders).map((name) => [name, run(name, file)]);
      for (const [name, { seconds, peak }] of results) {
        console.log(
          `  ${name.padEnd(20)} ${seconds.toFixed(2).padStart(6)} s ${peak.toFixed(0).padStart(6)} MB peak`,
        );
      }
      const [, , [, papa], [, almanac]] = results;
      const time = (almanac.seconds / papa.seconds).toFixed(2);
      const memory = (almanac.peak / papa.peak).toFixed(2);
      console.log(`  almanac / papaparse: time ${time}, peak memory ${memory}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(name, file) {
  return inChild(import.meta.url, ["child", name, file], ["--max-old-space-size=4096"]);
}

function write(file, rows, quoted) {
  const random = randomFrom(2020);
  const cities = ["Busan", "Suwon", "Taipei", "Kaohsiung", "Ulaanbaatar", "Kyoto", "Chengdu", "Makati"];
  const handle = openSync(file, "w");
  let lines = ["city,meter,month,kwh,cost,status,degree_days,note"];
  for (let row = 1; row <= rows; row++) {
    const city = cities[Math.floor(random() * cities.length)];
    const month = `20${10 + Math.floor(random() * 11)}-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}`;
    const kwh = (random() * 100_000).toFixed(2);
    const cost = Math.floor(random() * 5000);
    const status = random() < 0.9 ? "measured" : "estimated";
    const note = random() < 0.8 ? "" : quoted ? `"read by hand, floor ${row % 40}"` : `floor ${row % 40}`;
    lines.push(`${city},M${row},${month},${kwh},${cost},${status},${(random() * 600).toFixed(1)},${note}`);
    if (lines.length >= 10_000 || row === rows) {
      writeSync(handle, `${lines.join("\n")}\n`);
      lines = [];
    }
  }
  closeSync(handle);
}

/** mulberry32: the same numbers on every machine. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
