// Large sources at their size: `npm run bench:scale`, or one of its parts by name: readings, savings.
// Bars, of processor time where it is compared: all checks and monthly use of 50 million readings in Parquet at most 1.3 times
// the same queries typed into DuckDB by hand (tests/whole/large-passes.test.ts counts what a clock blurs: queries, and passes
// over the file), in 2.5 GB; each building beyond the first 1,000 at most 2 ms, 100,000 in 600 MB and at most 1.2 times the
// memory of 10,000. Each job runs in a process of its own, so that its memory is its own.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { randomFrom } from "./random-from.mjs";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STATIONS = 4;
const from = Date.UTC(2017, 0, 1);
const begins = from + 500 * DAY;
const instant = (time) => new Date(time).toISOString().replace(".000Z", "+00:00");
const date = (time) => instant(time).slice(0, 10);

/** A city whose readings are written by DuckDB: `reads` of each building, every so many hours. */
async function writeCity(root, { buildings, reads, hours }) {
  const raw = join(root, "data/raw/2020/retrofit");
  mkdirSync(raw, { recursive: true });
  cpSync("data/reference", join(root, "data/reference"), { recursive: true });
  for (const list of ["accepted-findings", "corrections", "restatements"])
    rmSync(join(root, `data/reference/${list}.csv`), { force: true });
  cpSync("data/raw/2020/retrofit/programme.xlsx", join(raw, "programme.xlsx"));
  const edition = JSON.parse(readFileSync("data/raw/2020/edition.json", "utf8"));
  const files = ["programme.xlsx", "retrofits.csv", "weather-*.csv", "meter-readings.parquet"];
  const deliveries = files.map((file) => ({ dataset: "retrofit", file, office: "made up", locale: "en" }));
  const { cover: _, datasets: __, ...rest } = edition;
  writeFileSync(
    join(root, "data/raw/2020/edition.json"),
    JSON.stringify({ ...rest, locales: ["en"], deliveries }),
  );
  const random = randomFrom(2020);
  const span = Math.ceil((reads * hours) / 24 + 40) * 24;
  for (let station = 0; station < STATIONS; station++) {
    const lines = ["Station,Time,Temperature,Unit,Time zone"];
    for (let hour = 0; hour < span; hour++) {
      const season = -Math.cos((2 * Math.PI * hour) / (365.25 * 24));
      const daily = -Math.cos((2 * Math.PI * hour) / 24);
      const temperature = 45 + 4 * station + 32 * season + 8 * daily + 12 * (random() - 0.5);
      lines.push(
        `station-${station},${instant(from + hour * HOUR)},${temperature.toFixed(2)},degF,Asia/Ulaanbaatar`,
      );
    }
    writeFileSync(join(raw, `weather-${station}.csv`), `${lines.join("\n")}\n`);
  }
  const works = ["Building,Area,Measure,Works start,Works end,Weather station,Record,Source"];
  for (let building = 0; building < buildings; building++)
    works.push(
      `b${building},MNG-ULN,walls,${date(begins)},${date(begins + 10 * DAY)},station-${building % STATIONS},reported,made up`,
    );
  writeFileSync(join(raw, "retrofits.csv"), `${works.join("\n")}\n`);
  const connection = await duckDb();
  await connection.run(`COPY (
    SELECT 'b' || (i // ${reads}) AS "Building", CASE WHEN (i // ${reads}) % 2 = 0 THEN 'electricity' ELSE 'gas' END AS "Carrier",
      make_timestamptz(${from}::BIGINT * 1000 + (i % ${reads})::BIGINT * ${hours * HOUR} * 1000) AS "Period start",
      round((5 + (i // ${reads}) % 17 + (0.3 + ((i // ${reads}) % 7) / 10) * greatest(0, 15 + 32 * cos(6.283185307 * (i % ${reads}) * ${hours} / 8766)))
        * (CASE WHEN (i % ${reads}) * ${hours} > 500 * 24 AND (i // ${reads}) % 3 > 0 THEN 0.8 ELSE 1 END)
        * (0.95 + 0.1 * (hash(i) % 1000) / 1000) * ${hours} / 24, 3) AS "Use",
      'kWh' AS "Unit"
    FROM range(${buildings * reads}) AS readings(i)) TO '${join(raw, "meter-readings.parquet")}' (FORMAT parquet)`);
  return join(raw, "meter-readings.parquet");
}

async function duckDb() {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: "1500MB",
    temp_directory: tmpdir(),
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return connection;
}

/** What somebody who knows DuckDB would type to ask the same. */
function typedByHand(file) {
  const rows = `read_parquet('${file}')`;
  const columns = '"Building" AS b, "Carrier" AS c, "Period start" AS t, "Use" AS u, "Unit" AS unit';
  return [
    `SELECT count(*), count(*) FILTER (WHERE b IS NULL OR b = '' OR NOT regexp_full_match(b, '[!-~]+')),
      count(*) FILTER (WHERE c IS NULL OR c NOT IN ('gas', 'electricity', 'heat')), count(*) FILTER (WHERE t IS NULL),
      count(*) FILTER (WHERE NOT isfinite(u) OR u < 0), count(*) FILTER (WHERE unit IS NULL OR unit NOT IN ('kWh', 'MWh', 'GJ'))
      FROM (SELECT ${columns} FROM ${rows})`,
    `SELECT count(*) FROM (SELECT 1 FROM ${rows} GROUP BY "Building", "Carrier", "Period start" HAVING count(*) > 1)`,
    `SELECT b, c, m, min(t), max(t), count(*), count(u), sum(u) FROM (SELECT ${columns.replace("AS t", "AS t, date_trunc('month', timezone('Asia/Ulaanbaatar', \"Period start\")) AS m")} FROM ${rows}) GROUP BY b, c, m ORDER BY b, c, m`,
  ];
}

async function buildingRetrofits() {
  const { registryOf } = await import("../dist/flow/registry.js");
  const { datasets } = await registryOf(".");
  return datasets.find(({ id }) => id === "retrofit");
}

const jobs = {
  /** The checks and the monthly use alone, as the program asks for them. */
  async asked(root) {
    const { openDuckDb } = await import("../dist/stages/large/open-duckdb.js");
    const { filesOf } = await import("../dist/stages/large/parts-of.js");
    const { checkSource } = await import("../dist/stages/large/check-source.js");
    const { groupsOf } = await import("../dist/stages/large/stream-groups.js");
    const retrofit = await buildingRetrofits();
    const engine = await openDuckDb();
    const contract = retrofit.sources.readings;
    const areas = { all: [], find: () => null, nearest: () => null, get: () => null };
    const parts = await filesOf(
      engine,
      join(root, "data/raw/2020"),
      ["retrofit/meter-readings.parquet"],
      contract,
    );
    const large = await checkSource(engine, parts, {
      contract,
      areas,
      published: "2021-06-30",
      edition: "2020",
    });
    let sums = 0;
    const zones = [{ zone: "Asia/Ulaanbaatar", groups: null }];
    for await (const group of groupsOf({ engine, large }, retrofit.stream, { zones }))
      sums += group.sums.length;
    await engine.close();
    return `${large.tally.used} rows, ${sums} sums of months, ${large.findings.length} findings`;
  },
  async typed(root) {
    const connection = await duckDb();
    let rows = 0;
    for (const query of typedByHand(join(root, "data/raw/2020/retrofit/meter-readings.parquet")))
      rows = (await connection.runAndReadAll(query)).currentRowCount;
    return `${rows} sums of months`;
  },
  /** From the raw files to a checked chapter. */
  async chapter(root) {
    const retrofit = await buildingRetrofits();
    const { check } = await import("../dist/flow/check.js");
    const { computed, findings } = await check({
      root,
      edition: "2020",
      datasets: [retrofit],
      progress: (step) => process.env.VERBOSE && process.stderr.write(`${step}\n`),
    });
    const errors = findings.filter(({ severity }) => severity === "error");
    if (errors.length > 0) throw new Error(`invalid city: ${JSON.stringify(errors[0])}`);
    const { observations } = computed.find(({ dataset }) => dataset === "retrofit");
    const amount = (indicator) =>
      observations.find((own) => own.indicator === indicator && own.breakdown === "in-all")?.value.amount;
    return `${amount("meters-measured")} meters measured, ${amount("meters-distinguishable")} changed, ${observations.length} observations kept`;
  },
};

/** A job in a process of its own: what it told, its seconds by the clock and of processor, and the most memory it had. */
function timed(job, root) {
  const own = fileURLToPath(import.meta.url);
  const { status, stdout, stderr } = spawnSync(process.execPath, [own, "job", job, root], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", process.env.VERBOSE ? "inherit" : "pipe"],
  });
  if (status !== 0) throw new Error(`invalid job: ${job}\n${stderr}`);
  return JSON.parse(stdout);
}

const shown = ({ told, seconds, processor, mebibytes }) =>
  `${seconds.toFixed(1)} s (${processor.toFixed(1)} s of processor), ${mebibytes.toFixed(0)} MiB: ${told}`;

async function inCity(size, measure) {
  const root = mkdtempSync(join(tmpdir(), "almanac-scale-"));
  try {
    await writeCity(root, size);
    return measure(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const failed = [];
const bar = (name, value, most) => {
  console.log(`  ${name}: ${value.toFixed(2)}, bar ${most}${value > most ? " MISSED" : ""}`);
  if (value > most) failed.push(name);
};

const parts = {
  async readings() {
    const size = { buildings: 10_000, reads: 5_000, hours: 6 };
    await inCity(size, (root) => {
      const [typed, asked, chapter] = ["typed", "asked", "chapter"].map((job) => timed(job, root));
      console.log(`50 million readings of 10,000 buildings, every 6 hours, Parquet`);
      console.log(`  typed by hand   ${shown(typed)}`);
      console.log(`  as asked        ${shown(asked)}`);
      console.log(`  whole chapter   ${shown(chapter)}`);
      bar("checks and monthly use, to typed by hand, processor", asked.processor / typed.processor, 1.3);
      bar("chapter, seconds of two cores", chapter.processor / 2, 60);
      bar("chapter, GB", chapter.mebibytes / 953.7, 2.5);
    });
  },
  async savings() {
    const all = [];
    for (const buildings of [1_000, 10_000, 100_000]) {
      // Thirty-six reads of a month each: 730 hours.
      const measured = await inCity({ buildings, reads: 36, hours: 730 }, (root) => timed("chapter", root));
      console.log(`${buildings} buildings, monthly   ${shown(measured)}`);
      bar("MB", measured.mebibytes * 1.048576, 600);
      const [first] = all;
      if (first) {
        const each = (measured.processor - first.processor) / (buildings - first.buildings);
        bar("ms of processor for each building beyond the first 1,000", 1000 * each, 2);
      }
      all.push({ buildings, ...measured });
    }
    bar("memory for 100,000 to that for 10,000", all[2].mebibytes / all[1].mebibytes, 1.2);
  },
};

const [first, job, root] = process.argv.slice(2);
if (first === "job") {
  const before = performance.now();
  const told = await jobs[job](root);
  const { user, system } = process.cpuUsage();
  const seconds = (performance.now() - before) / 1000;
  const mebibytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ told, seconds, processor: (user + system) / 1e6, mebibytes }));
} else {
  for (const name of first ? [first] : Object.keys(parts)) await parts[name]();
  if (failed.length > 0) process.exitCode = 1;
}
