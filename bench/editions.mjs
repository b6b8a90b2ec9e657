// Two editions of 100,000 observations each: reading both records and comparing them.
//   node bench/editions.mjs   exit code 1 above two seconds of processor time: what else the machine does is not counted
import { phrasebooks } from "../dist/locales/phrasebooks.js";
import { asShown } from "../dist/model/shown-number.js";
import { compare } from "../dist/stages/compare/compare.js";
import { parseObservations } from "../dist/stages/ingest/record/parse-observations.js";

const size = 100_000;
const allowed = 2000;

const record = (moved) => {
  const lines = ["dataset,indicator,area,period,breakdown,value,qualifier,unit,status,missing,sources"];
  for (let index = 0; index < size; index++) {
    const [area, year] = [`A${index % 2000}`, 1990 + (Math.floor(index / 2000) % 50)];
    const value = index % 97 === 0 ? index * moved : index;
    lines.push(
      `cities,members,${area},${year},,${value},exact,member,reported,,cities/a.xlsx › S!B${index + 2} + cities/a.xlsx › S!C${index + 2}:D${index + 2}`,
    );
  }
  return lines.join("\n");
};

const ways = Object.values(phrasebooks).map(({ magnitudes }) => magnitudes);
const [before, now] = [record(1), record(1.1)];
const used = process.cpuUsage();
const start = performance.now();
const vintages = parseObservations(before, "2020");
const read = performance.now();
const figures = parseObservations(now, "2021");
const both = performance.now();
const { comparison } = compare({
  ...{ from: "2020", to: "2021", published: "2021-06-30", until: "2022-06-30" },
  ...{ vintages, figures, datasets: [], definitions: [], lines: [], recorded: {}, findings: [] },
  ...{ current: { edition: "2021", files: [], tables: [] }, previous: null },
  remade: { datasets: new Set(), figures: new Map() },
  printed: (value) => asShown(value, ways),
});
const end = performance.now();
const { user, system } = process.cpuUsage(used);
const busy = (user + system) / 1000;
const ms = (amount) => `${amount.toFixed(0)} ms`;
console.log(`read ${size} observations: ${ms(read - start)}, and again: ${ms(both - read)}`);
console.log(`compare: ${ms(end - both)}, ${comparison.movements.length} moved`);
console.log(`all: ${ms(busy)} of processor time (${ms(end - start)} on the clock), allowed ${ms(allowed)}`);
process.exitCode = busy > allowed ? 1 : 0;
