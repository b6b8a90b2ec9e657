// Time from raw CSV files of reads and hourly weather to metered savings, for a made-up city: `npm run bench:savings`.
// Bars: 1,000 buildings × 36 monthly reads in at most 5 s on two cores, linear from 100 to 10,000 buildings; 1,000
// buildings × 3 years of daily reads in at most 30 s. What is held against the bars is processor time, all threads of it:
// a machine that has nothing else to do needs no longer, and one that has says nothing by its clock. There is no ratio to
// OpenEEmeter: no run of it is recorded here, with its version and its machine.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { check } from "../dist/flow/check.js";
import { registryOf } from "../dist/flow/registry.js";
import { judgeByCentredSums, judgeByQr } from "../dist/methods/change-point-candidates.js";
import { fitChangePointModel } from "../dist/methods/change-point-model.js";
import { degreeDayLookup, hourlyTemperatures } from "../dist/methods/degree-days.js";
import { randomFrom } from "./random-from.mjs";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const READS = 36;
const STATIONS = 4;
const HOURS = 38 * 31 * 24;
const LIMIT_SECONDS = 5;
const DAILY_LIMIT_SECONDS = 30;
const DAILY_BUILDINGS = 1_000;
const DAILY_READS = 3 * 365;
const SIZES = [100, 1_000, 10_000];
const QR_BUILDINGS = 20;
const from = Date.UTC(2015, 0, 1);
/** The made-up city is larger than any delivery expected, and its files than the limits of a contract. */
const limits = { fileBytes: 200_000_000, totalBytes: 200_000_000, cells: 10_000_000, rows: 2_000_000 };

const instant = (time) => new Date(time).toISOString().replace(".000Z", "+00:00");
const date = (time) => instant(time).slice(0, 10);

/** The raw files of a city in a folder of their own: hourly weather, reads of each building, and its works. */
function writeCity(buildings, isDaily) {
  const root = mkdtempSync(join(tmpdir(), "almanac-savings-"));
  const raw = join(root, "data/raw/2020/retrofit");
  mkdirSync(raw, { recursive: true });
  cpSync("data/reference", join(root, "data/reference"), { recursive: true });
  const edition = JSON.parse(readFileSync("data/raw/2020/edition.json", "utf8"));
  const deliveries = edition.deliveries.filter(({ file }) => file === "programme.xlsx");
  writeFileSync(join(root, "data/raw/2020/edition.json"), JSON.stringify({ ...edition, deliveries }));
  cpSync("data/raw/2020/retrofit/programme.xlsx", join(raw, "programme.xlsx"));
  const random = randomFrom(2020);
  for (let station = 0; station < STATIONS; station++) {
    const lines = ["Station,Time,Temperature,Unit"];
    for (let hour = 0; hour < HOURS; hour++) {
      const season = -Math.cos((2 * Math.PI * hour) / (365.25 * 24));
      const daily = -Math.cos((2 * Math.PI * hour) / 24);
      const temperature = 45 + 4 * station + 32 * season + 8 * daily + 12 * (random() - 0.5);
      lines.push(`station-${station},${instant(from + hour * HOUR)},${temperature.toFixed(2)},degF`);
    }
    writeFileSync(join(raw, `weather-${station}.csv`), `${lines.join("\n")}\n`);
  }
  const works = ["Building,Area,Measure,Works start,Works end,Weather station,Record,Source"];
  const reads = ["Building,Carrier,Period start,Use,Unit"];
  for (let building = 0; building < buildings; building++) {
    const station = building % STATIONS;
    const carrier = building % 2 === 0 ? "electricity" : "gas";
    const start = from + Math.floor(28 * random()) * DAY;
    const begins = start + Math.floor(17.5 * 30) * DAY;
    works.push(
      `b${building},MNG-ULN,none,${date(begins)},${date(begins + 10 * DAY)},station-${station},illustrative,made up`,
    );
    const cooling = carrier === "electricity" ? 0.5 + random() : 0;
    const [base, heating] = [5 + 20 * random(), 0.2 + random()];
    const count = isDaily ? DAILY_READS : READS;
    for (let read = 0, time = start; read <= count; read++) {
      const days = isDaily ? 1 : 28 + Math.floor(6 * random());
      const mean =
        45 + 4 * station - 32 * Math.cos((2 * Math.PI * (time + (days / 2) * DAY - from)) / (365.25 * DAY));
      const perDay = base + heating * Math.max(60 - mean, 0) + cooling * Math.max(mean - 65, 0);
      const use = days * perDay * (time > begins ? 0.9 : 1) * (0.95 + 0.1 * random());
      reads.push(`b${building},${carrier},${instant(time)},${read === count ? "" : use.toFixed(2)},kWh`);
      time += days * DAY;
    }
  }
  writeFileSync(join(raw, "retrofits.csv"), `${works.join("\n")}\n`);
  writeFileSync(join(raw, "meter-readings.csv"), `${reads.join("\n")}\n`);
  return root;
}

const { datasets: known } = await registryOf(".");
const retrofit = known.find(({ id }) => id === "retrofit");
/** The dataset as it is, but for its limits. */
const sources = Object.fromEntries(
  Object.entries(retrofit.sources).map(([name, contract]) => [
    name,
    { ...contract, reading: { ...contract.reading, limits } },
  ]),
);

/** Seconds of each step from raw files to observations; up to 500 buildings, savings are part of checking. */
async function savingsFrom(root) {
  const times = {};
  let rows;
  const checkSeen = (own, context) => {
    rows = own;
    return retrofit.check(own, context);
  };
  let step = "";
  let before = performance.now();
  const progress = (next) => {
    const now = performance.now();
    if (step !== "") times[step] = (times[step] ?? 0) + (now - before) / 1000;
    // Without how far it has come.
    [step, before] = [next.split(" ")[0], now];
  };
  const datasets = [{ ...retrofit, sources, check: checkSeen }];
  const { computed, findings } = await check({ root, edition: "2020", datasets, progress });
  progress("");
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Error(`invalid city: ${JSON.stringify(errors[0])}`);
  return { times, rows, observations: computed.flatMap(({ observations }) => observations) };
}

/** Time per model of the fast and the slow search on baselines made from the city's own rows. */
function compareSearches({ weather, readings }) {
  const hours = [...weather].filter(({ station }) => station === "station-0");
  const lookup = degreeDayLookup(
    hourlyTemperatures(hours.map(({ time, temperature }) => ({ time, temperature: temperature.amount }))),
  );
  const byBuilding = new Map();
  for (const row of readings) byBuilding.set(row.building, [...(byBuilding.get(row.building) ?? []), row]);
  const baselines = [...byBuilding.values()].slice(0, QR_BUILDINGS).map((reads) =>
    reads.slice(0, 12).map(({ start, use }, index) => {
      const end = reads[index + 1].start;
      const { days: weatherDays, heating, cooling } = lookup(start, end);
      const days = (end - start) / DAY;
      return { days, weatherDays, usePerDay: use.amount / days, heating, cooling };
    }),
  );
  const search = (judge) => {
    const before = performance.now();
    const models = baselines.map((periods) =>
      fitChangePointModel(periods, { withCooling: true, leastDays: 0 }, judge),
    );
    return [(performance.now() - before) / baselines.length, JSON.stringify(models)];
  };
  const [fast, ours] = search(judgeByCentredSums);
  const [slow, theirs] = search(judgeByQr);
  if (ours !== theirs) throw new Error("unknown model: the searches differ");
  return { fast, slow };
}

const total = (times) => Object.values(times).reduce((sum, time) => sum + time, 0);
const shown = (times) =>
  Object.entries(times)
    .map(([name, time]) => `${name} ${time.toFixed(2)}`)
    .join(", ");

/** The first run of all warms up the compiler, and is not told. */
async function measured(buildings, isDaily = false) {
  const root = writeCity(buildings, isDaily);
  const before = process.cpuUsage();
  try {
    const result = await savingsFrom(root);
    const { user, system } = process.cpuUsage(before);
    return { ...result, processor: (user + system) / 1e6 };
  } finally {
    rmSync(root, { recursive: true });
  }
}

await measured(50);
const seconds = new Map();
/** The times of a city, and how many of its meters were refused. */
function tell(name, buildings, { times, observations, processor }) {
  const measured = observations.find(
    ({ indicator, breakdown }) => indicator === "meters-measured" && breakdown === "in-all",
  );
  const refused = buildings - measured.value.amount;
  console.log(
    `${name}: ${total(times).toFixed(2)} s (${shown(times)}; ${processor.toFixed(2)} s of processor time), ${((1000 * total(times)) / buildings).toFixed(2)} ms each, ${refused} refused, ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB at most so far`,
  );
  return processor;
}

for (const size of SIZES) seconds.set(size, tell(`${size} buildings, monthly`, size, await measured(size)));
const daily = tell(
  `${DAILY_BUILDINGS} buildings, daily for 3 years`,
  DAILY_BUILDINGS,
  await measured(DAILY_BUILDINGS, true),
);
const { fast, slow } = compareSearches((await measured(2 * QR_BUILDINGS)).rows);
console.log(
  `2,014 candidates: ${fast.toFixed(2)} ms by centred sums, ${slow.toFixed(1)} ms by a QR each, ratio ${(slow / fast).toFixed(0)}`,
);
if (seconds.get(1_000) > LIMIT_SECONDS || daily > DAILY_LIMIT_SECONDS) process.exitCode = 1;
