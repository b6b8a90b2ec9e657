// Validating 1,000,000 rows × 8 columns of text, as a CSV gives them, beside zod's safeParse of the same rows as objects.
// Run after `npm run build`; each contender works in a process of its own. `-- 100000` changes the row count.
import { inChild } from "./child.mjs";
import { cities, meterReader } from "./meters.mjs";

const columns = ["city", "meter", "month", "use", "cost", "kind", "temperature", "note"];

/** The values of one row; one in `1 / bad` cells of a number, date or choice is wrong. */
function* rows(count, bad) {
  let state = 2020;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let row = 0; row < count; row++) {
    const cells = [
      cities[Math.floor(random() * cities.length)],
      `M${row}`,
      `${2010 + (row % 11)}-${String(1 + (row % 12)).padStart(2, "0")}`,
      (random() * 1000).toFixed(2),
      String(Math.floor(random() * 1e6)),
      random() < 0.5 ? "measured" : "estimated",
      (random() * 30).toFixed(1),
      random() < 0.1 ? "checked" : "",
    ];
    for (let column = 0; column < cells.length; column++) {
      if (column !== 1 && column !== 7 && random() < bad) cells[column] = "??";
    }
    yield cells;
  }
}

const contenders = {
  zod: async (count, bad) => {
    const { z } = await import("zod");
    const number = z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .transform(Number)
      .pipe(z.number().min(0));
    const schema = z.object({
      city: z.enum(cities),
      meter: z.string().trim().min(1),
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
      use: number,
      cost: number,
      kind: z.enum(["measured", "estimated"]),
      temperature: number,
      note: z.string().trim(),
    });
    const objects = [];
    for (const cells of rows(count, bad))
      objects.push(Object.fromEntries(columns.map((name, at) => [name, cells[at]])));
    return () => {
      const good = [];
      const issues = [];
      for (const object of objects) {
        const parsed = schema.safeParse(object);
        if (parsed.success) good.push(parsed.data);
        else issues.push(...parsed.error.issues);
      }
      return { used: good.length, problems: issues.length, kept: [good, issues] };
    };
  },
  almanac: async (count, bad) => {
    const { RecordWriter } = await import("../dist/stages/ingest/csv/record-writer.js");
    const { check, contract } = await meterReader();
    const writer = new RecordWriter(null);
    writer.write(columns);
    for (const cells of rows(count, bad)) writer.write(cells);
    const none = { merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
    const sheet = {
      file: contract.file,
      name: "",
      hidden: false,
      date1904: false,
      cells: writer.cells,
      ...none,
    };
    return () => {
      const read = check(sheet);
      return { used: read.tally.used, problems: read.findings.length, kept: read };
    };
  },
};

const [mode, contender] = process.argv.slice(2);
if (mode === "child") await measure(contender, Number(process.argv[4]), Number(process.argv[5]));
else compare(Number(mode ?? 1_000_000));

async function measure(name, count, bad) {
  const work = await contenders[name](count, bad);
  globalThis.gc();
  const before = process.memoryUsage().rss;
  let peak = before;
  const cpu = process.cpuUsage();
  const start = performance.now();
  const { used, problems, kept } = work();
  const seconds = (performance.now() - start) / 1000;
  const spent = process.cpuUsage(cpu);
  peak = process.resourceUsage().maxRSS * 1024;
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const megabytes = (bytes) => bytes / 2 ** 20;
  const result = {
    seconds,
    cpu: (spent.user + spent.system) / 1e6,
    used,
    problems,
    growth: megabytes(peak - before),
    peak: megabytes(peak),
    held: megabytes(heapUsed + arrayBuffers),
    kept: typeof kept,
  };
  process.stdout.write(JSON.stringify(result));
}

function compare(count) {
  for (const bad of [0, 0.01]) {
    console.log(`${count} rows × 8 columns, ${bad === 0 ? "clean" : "1 % of the cells bad"}`);
    const [zod, almanac] = best(count, bad).map(([name, result]) => {
      const { seconds, cpu, used, problems, growth, peak } = result;
      console.log(
        `  ${name.padEnd(8)} ${seconds.toFixed(2).padStart(6)} s (${cpu.toFixed(2)} s of processor), ${growth.toFixed(0).padStart(4)} MB beyond its input at the peak of ${peak.toFixed(0)} MB; ${used} rows used, ${problems} problems`,
      );
      return result;
    });
    console.log(
      `  almanac / zod: time ${(almanac.seconds / zod.seconds).toFixed(2)}, processor ${(almanac.cpu / zod.cpu).toFixed(2)}`,
    );
  }
}

/** The fastest of five runs of each, taken in turn: other work on the machine slows both. */
function best(count, bad) {
  const results = new Map();
  for (let round = 0; round < 5; round++) {
    for (const name of Object.keys(contenders)) {
      const result = run(name, count, bad);
      if (!(results.get(name)?.seconds <= result.seconds)) results.set(name, result);
    }
  }
  return [...results];
}

function run(name, count, bad) {
  const args = ["child", name, String(count), String(bad)];
  return inChild(import.meta.url, args, ["--expose-gc", "--max-old-space-size=6144"]);
}
