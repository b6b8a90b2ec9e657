// Time from reads and hourly weather to metered savings, for a made-up city: `npm run build`, then run this.
// Bar: 1,000 buildings × 36 monthly reads in at most 5 s on two cores, linear from 100 to 10,000 buildings.
import { performance } from "node:perf_hooks";
import { judgeByCentredSums, judgeByQr } from "../dist/methods/change-point-candidates.js";
import { fitChangePointModel } from "../dist/methods/change-point-model.js";
import { degreeDayLookup, hourlyTemperatures } from "../dist/methods/degree-days.js";
import { meteredSavings } from "../dist/methods/metered-savings.js";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const READS = 36;
const STATIONS = 4;
const LIMIT_SECONDS = 5;
const SIZES = [100, 1_000, 10_000];
const QR_BUILDINGS = 20;
const from = Date.UTC(2015, 0, 1);

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What stands in the raw files: one row per hour and station, one per read, one per building. */
function makeCity(buildings) {
  const random = randomFrom(2020);
  const hours = 38 * 31 * 24;
  const weather = [];
  for (let station = 0; station < STATIONS; station++) {
    for (let hour = 0; hour < hours; hour++) {
      const season = -Math.cos((2 * Math.PI * hour) / (365.25 * 24));
      const daily = -Math.cos((2 * Math.PI * hour) / 24);
      const temperature = 45 + 4 * station + 32 * season + 8 * daily + 12 * (random() - 0.5);
      weather.push({ station, time: from + hour * HOUR, temperature });
    }
  }
  const meters = [];
  const reads = [];
  for (let building = 0; building < buildings; building++) {
    const station = building % STATIONS;
    const withCooling = building % 2 === 0;
    const start = from + Math.floor(28 * random()) * DAY;
    const works = start + 17.5 * 30.4 * DAY;
    meters.push({ building, station, withCooling, works: { start: works, end: works + 10 * DAY } });
    const [base, heat, cool] = [5 + 20 * random(), 0.2 + random(), withCooling ? 0.5 + random() : 0];
    for (let read = 0, time = start; read <= READS; read++) {
      const days = 28 + Math.floor(6 * random());
      const mean =
        45 + 4 * station - 32 * Math.cos((2 * Math.PI * (time + 15 * DAY - from)) / (365.25 * DAY));
      const perDay = base + heat * Math.max(60 - mean, 0) + cool * Math.max(mean - 65, 0);
      const saved = time > works ? 0.9 : 1;
      const use = read === READS ? null : days * perDay * saved * (0.95 + 0.1 * random());
      reads.push({ building, time, use });
      time += days * DAY;
    }
  }
  return { weather, meters, reads };
}

/** The work measured. Raw rows come from memory; a reader of CSV files can stand before it. */
function savingsOf({ weather, meters, reads }) {
  const lookups = new Map();
  for (const [station, readings] of grouped(weather, "station")) {
    lookups.set(station, degreeDayLookup(hourlyTemperatures(readings)));
  }
  const readsOf = grouped(reads, "building");
  return meters.map(({ building, station, withCooling, works }) =>
    meteredSavings(readsOf.get(building), works, lookups.get(station), withCooling),
  );
}

function grouped(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group) group.push(row);
    else groups.set(row[key], [row]);
  }
  return groups;
}

function seconds(work) {
  const before = performance.now();
  const result = work();
  return [(performance.now() - before) / 1000, result];
}

/** Time per model of the fast and the slow search on the baselines of some buildings with cooling. */
function compareSearches(city) {
  const lookups = new Map(
    [...grouped(city.weather, "station")].map(([station, rows]) => [
      station,
      degreeDayLookup(hourlyTemperatures(rows)),
    ]),
  );
  const readsOf = grouped(city.reads, "building");
  const baselines = city.meters
    .filter(({ withCooling }) => withCooling)
    .slice(0, QR_BUILDINGS)
    .map(({ building, station, works }) =>
      meteredSavings(readsOf.get(building), works, lookups.get(station), true).baseline.map((period) => {
        const { days, heating, cooling } = lookups.get(station)(period.start, period.end);
        return {
          days: period.days,
          weatherDays: days,
          usePerDay: period.use / period.days,
          heating,
          cooling,
        };
      }),
    );
  const search = (judge) => baselines.map((periods) => fitChangePointModel(periods, true, judge));
  const [fast, ours] = seconds(() => search(judgeByCentredSums));
  const [slow, theirs] = seconds(() => search(judgeByQr));
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error("unknown model: the searches differ");
  return { fast: fast / baselines.length, slow: slow / baselines.length };
}

savingsOf(makeCity(50));
const times = new Map();
for (const size of SIZES) {
  const city = makeCity(size);
  const [time, results] = seconds(() => savingsOf(city));
  const refused = results.filter((result) => "undefined" in result).length;
  const avoided = results.reduce((sum, { avoided = 0 }) => sum + avoided, 0);
  times.set(size, time);
  const each = ((1000 * time) / size).toFixed(3);
  console.log(
    `${size} buildings: ${time.toFixed(3)} s, ${each} ms each, ${refused} refused, avoided ${avoided.toFixed(3)}`,
  );
}
const { fast, slow } = compareSearches(makeCity(2 * QR_BUILDINGS));
console.log(
  `2,014 candidates: ${(1000 * fast).toFixed(3)} ms by centred sums, ${(1000 * slow).toFixed(1)} ms by a QR each, ratio ${(slow / fast).toFixed(0)}`,
);
const peak = process.resourceUsage().maxRSS / 1024;
console.log(`peak memory ${peak.toFixed(0)} MiB`);
if (times.get(1_000) > LIMIT_SECONDS) process.exitCode = 1;
