// Plants what would make a sentence of the report false, one raw file at a time, and asks what a reader is told.
//   node bench/claims.mjs   exit code 1 below the bars
import { files } from "./claims/files.mjs";
import { newWays } from "./claims/new-ways.mjs";
import { panels } from "./claims/panels.mjs";
import { populations } from "./claims/populations.mjs";
import { reproduced } from "./claims/reproduced.mjs";
import { statuses } from "./claims/statuses.mjs";
import { newsIn, plainly, tellsOf } from "./claims/tells.mjs";
import { units } from "./claims/units.mjs";
import { years } from "./claims/years.mjs";

const bar = 0.95;
const groups = { reproduced, units, panels, statuses, years, populations, files };

/**
 * How a planted fault fell: refused; found at its cells, or doubted beside its figure; not told at all; told beside a mere note;
 * told as a fact. A note asks nobody for anything, and does not make a sentence true.
 */
async function fallen({ plant, lie, named, never = false, ...of }) {
  const tells = await tellsOf(of, plant);
  if (tells.refused) return "refused";
  const { notes, others } = newsIn(tells, await plainly(of));
  const isFound = others.some((found) => named.test(found));
  const lies = tells.told.filter(({ sentence }) => lie.test(sentence));
  if (lies.length === 0) return isFound ? "found" : "not told";
  if (never) return "told falsely";
  if (isFound) return "found";
  if (lies.every(({ isDoubted }) => isDoubted)) return "cautioned";
  return notes.some((found) => named.test(found)) ? "noted" : "told falsely";
}

async function isToldRightly({ sound, truth, ...of }) {
  return (await tellsOf(of, sound)).told.some(({ sentence }) => truth.test(sentence));
}

const rows = [];
for (const [group, cases] of Object.entries(groups)) {
  const row = { group, cases: cases.length, "told falsely": 0, neighbours: 0, "told rightly": 0 };
  for (const one of cases) {
    const fell = await fallen(one);
    row[fell] = (row[fell] ?? 0) + 1;
    if (fell === "told falsely" || fell === "noted") console.log(`${fell}\t${group}\t${one.what}`);
    if (!one.sound) continue;
    row.neighbours += 1;
    if (await isToldRightly(one)) row["told rightly"] += 1;
    else console.log(`not told\t${group}\t${one.what}`);
  }
  rows.push(row);
}
const sum = (key) => rows.reduce((total, row) => total + (row[key] ?? 0), 0);
const keys = [
  "cases",
  "told falsely",
  "refused",
  "found",
  "cautioned",
  "noted",
  "not told",
  "neighbours",
  "told rightly",
];
const table = [...rows, { group: "all", ...Object.fromEntries(keys.map((key) => [key, sum(key)])) }];
console.table(
  Object.fromEntries(
    table.map((row) => [row.group, Object.fromEntries(keys.map((key) => [key, row[key] ?? 0]))]),
  ),
);

// Ways that nothing was written for: printed as they fell, and held to no bar.
const ways = [];
for (const one of newWays) ways.push({ way: one.what, dataset: one.dataset, fell: await fallen(one) });
console.table(ways);
const fates = [...new Set(ways.map(({ fell }) => fell))].map(
  (fate) => `${fate} ${ways.filter(({ fell }) => fell === fate).length}`,
);
console.log(`new ways: ${fates.join(", ")}`);

const share = sum("told rightly") / sum("neighbours");
console.log(
  `told falsely ${sum("told falsely")} of ${sum("cases")} (bar 0), told rightly ${(100 * share).toFixed(1)} % (bar ${100 * bar} %)`,
);
process.exitCode = sum("told falsely") === 0 && share >= bar ? 0 : 1;
