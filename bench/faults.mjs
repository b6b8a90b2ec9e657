// Plants faults in copies of the raw files of 2020, one at a time and at known cells, and asks the built program for them.
//   npm run bench:faults   exit code 1 below the bar
// The faults are planted by bench/faults, which edits files from outside and imports nothing of the program.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../dist/flow/check.js";
import { registryOf } from "../dist/flow/registry.js";
import { formatPlace } from "../dist/model/place.js";
import { betweenFaults, resultFaults } from "./faults/between-faults.mjs";
import { fileFaults } from "./faults/file-faults.mjs";
import { shapeFaults } from "./faults/shape-faults.mjs";
import { seriesFaults, tableFaults } from "./faults/table-faults.mjs";
import { compareWithTableSchema } from "./faults/table-schema.mjs";
import { valueFaults } from "./faults/value-faults.mjs";

const bar = 0.95;
const groups = {
  file: fileFaults,
  shape: shapeFaults,
  value: valueFaults,
  "row and table": tableFaults,
  series: seriesFaults,
  "between files": betweenFaults,
  result: resultFaults,
};

const { datasets } = await registryOf(".");

const clean = new Map();
for (const { id } of datasets) clean.set(id, await findingsOf(".", id));
const falseErrors = [...clean.values()].flat().filter(({ severity }) => severity === "error");

const results = [];
for (const [group, faults] of Object.entries(groups)) {
  for (const [code, at, what, changes] of faults)
    results.push({ group, what, changes, ...(await tried(code, at, changes)) });
}

const faults = results.map(({ group, what, code, at, found, exact, others }) =>
  [exact ? "" : found ? "elsewhere" : "MISSED", group, code, at, what, others].join("\t"),
);
console.log(
  `\t\ncode, address, fault, extra errors\n${faults.filter((line) => !line.startsWith("\t") || !line.endsWith("\t")).join("\n")}\n`,
);
console.log("group           faults   found   exact cell   extra errors");
for (const [group, own] of [
  ...Object.keys(groups).map((name) => [name, results.filter((one) => one.group === name)]),
  ["all", results],
]) {
  const count = (of) => String(own.filter(of).length);
  console.log(
    group.padEnd(15),
    String(own.length).padStart(6),
    count(({ found }) => found).padStart(7),
    count(({ exact }) => exact).padStart(12),
    count(({ others }) => others !== "").padStart(14),
  );
}
const found = results.filter((one) => one.found);
const exact = found.filter((one) => one.exact);
console.log(
  `\n${new Set(results.map(({ code }) => code)).size} codes; found ${percent(found.length / results.length)}, of these with the exact cell ${percent(exact.length / found.length)}; bar ${percent(bar)}`,
);
console.log(`clean files: ${falseErrors.length} false errors in ${datasets.length} datasets`);
await compareWithTableSchema(results, planted);
const passed =
  found.length >= bar * results.length && exact.length >= bar * found.length && falseErrors.length === 0;
process.exitCode = passed ? 0 : 1;

async function tried(code, at, changes) {
  return planted(changes, async (root) => {
    const dataset = datasetOf(at, changes);
    const before = new Set(clean.get(dataset).map(keyOf));
    const news = (await findingsOf(root, dataset)).filter((finding) => !before.has(keyOf(finding)));
    const named = news.filter((finding) => finding.code === code);
    const others = news.filter((finding) => finding.severity === "error" && finding.code !== code);
    return {
      code,
      at,
      found: named.length > 0,
      exact: named.some((finding) => placeOf(finding) === at),
      others: others.map((finding) => `${finding.code} ${placeOf(finding)}`).join(", "),
      places: named.map(placeOf).join(", "),
    };
  });
}

/** Runs on a copy of the data with these changes, and removes it. */
async function planted(changes, run) {
  const root = mkdtempSync(join(tmpdir(), "almanac-fault-"));
  try {
    cpSync("data", join(root, "data"), { recursive: true });
    for (const change of changes) change(join(root, "data/raw/2020"));
    return await run(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The dataset whose file it is; lists beside the raw files are about recycling here. */
function datasetOf(at) {
  const [first] = at.split(/[ /]/);
  return clean.has(first) ? first : "recycling";
}

async function findingsOf(root, dataset) {
  const own = datasets.filter(({ id }) => id === dataset);
  return (await check({ root, edition: "2020", datasets: own, partial: true, progress: () => {} })).findings;
}

function keyOf(finding) {
  return `${finding.code} ${placeOf(finding)} ${finding.severity}`;
}

function placeOf({ at }) {
  if (at.medium !== "figure") return formatPlace(at);
  return [at.dataset, at.indicator, at.area, at.period, at.breakdown].join(" ").trim();
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}
