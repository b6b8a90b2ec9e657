// Plants faults between editions, one at a time, in copies of the edition of 2021 and of what 2020 published.
//   node bench/edition-faults.mjs   exit code 1 below the bar
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check } from "../dist/flow/check.js";
import { registryOf } from "../dist/flow/registry.js";
import { report } from "../dist/flow/report.js";
import { formatPlace } from "../dist/model/place.js";
import { formatCells } from "../dist/model/source.js";
import * as ofEditions from "../dist/stages/compare/problems.js";
import * as ofRecords from "../dist/stages/ingest/record/problems.js";
import { field, lines, replaced } from "./faults/files.mjs";
import { cell, deletedRow, withoutSheet } from "./faults/workbook.mjs";

const { datasets } = await registryOf(".");
const bar = 0.95;
const waste = "recycling/municipal-waste.xlsx";
const targets = "recycling/targets.csv";
const counts = "membership/published-counts.csv";
const roster = "membership/members.xlsx";
const ledger = (key, kind = "source") =>
  lines("../../reference/restatements.csv", (all) => [
    ...all.filter((line) => line !== ""),
    `${key},2020,2021,${kind},said so,,,,,,A. Kim,2022-08-01`,
    "",
  ]);
const last = (file) => (raw) => writeFileSync(`${raw}/${file}`, readFileSync(`${raw}/../2020/${file}`));
const record = (name, change) => (raw) => {
  const folder = `${raw}/../../../reports/2020`;
  const before = readFileSync(`${folder}/${name}`, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  writeFileSync(`${folder}/${name}`, after);
  const hash = (text) => createHash("sha256").update(text).digest("hex");
  const manifest = readFileSync(`${folder}/manifest.json`, "utf8");
  writeFileSync(`${folder}/manifest.json`, manifest.replace(hash(before), hash(after)));
};
const published = (from, to) => record("observations.csv", (text) => text.replace(from, to));
const extra = (row) => record("observations.csv", (text) => `${text}${row}\n`);

/** [code, what, the cell of last edition and of this one where there is one, changes] */
const faults = [
  ...[
    ["F2", "31", "a target raised"],
    ["F2", "3", "a target without its zero"],
    ["F2", "45", "two digits of another row"],
    ["F3", "41", "another target raised"],
    ["F3", "4", "another without its zero"],
    ["F2", "40", "the target of the row below"],
    ["F3", "30", "the target of the row above"],
  ].map(([at, value, what]) => ["restated", what, at, [field(targets, at, value)]]),
  ...[
    ["D2", "76", "a count restated by a digit"],
    ["D10", "142", "two digits swapped"],
    ["D4", "1100", "a round count restated"],
    ["D5", "94", "a count of countries"],
    ["D6", "1300", "a bound moved"],
    ["D7", "96", "a digit misread"],
    ["D9", "1850", "a count restated"],
    ["C4", "", "about is gone", "D4"],
    ["C6", "", "more than is gone", "D6"],
  ].map(([at, value, what, of = at]) => ["restated", what, of, [field(counts, at, value)]]),
  ["restated", "a digit of the waste of a year", "B20", [cell(waste, "B20", 54981)]],
  ["unit-suspect", "kilotonnes typed as tonnes", "", [cell(waste, "D17", 9030000)]],
  [
    "restated",
    "two years in each other's row",
    "B9",
    [cell(waste, "B9", 51607), cell(waste, "B10", 54196), cell(waste, "B11", 53614)],
  ],
  ["restated", "a joining date moved by a year", "E59 E60", [cell(roster, "E60", "2016-03-01")]],
  ["header-drift", "a header renamed", "E5", [cell(waste, "E5", "堆肥化")]],
  ["header-drift", "a header in Korean", "H5", [cell(waste, "H5", "매립")]],
  ["header-drift", "a header in Japanese", "C5", [cell(waste, "C5", "処理量")]],
  ["same-file", "last year's counts", "", [last(counts)]],
  ["same-file", "last year's waste", "", [last(waste)]],
  ["same-file", "last year's roster", "", [last(roster)]],
  ["rows-vanished", "a year left out", "14", [deletedRow(waste, 14)]],
  ["rows-vanished", "another year left out", "10", [deletedRow(waste, 10)]],
  ["rows-changed", "a remark changed", "H23 H24", [cell(roster, "H24", "joined again")]],
  ["rows-changed", "a figure below what is printed", "D14", [cell(waste, "D14", 9770)]],
  ["rows-changed", "a wording changed", "G2", [replaced(counts, "75 member cities", "75 cities")]],
  ["area-stopped-reporting", "a sheet left out", "", [withoutSheet(waste, "한국")]],
  [
    "definition-changed",
    "another definition",
    "",
    [record("indicators.csv", (text) => text.replace(/(\nmembership,members,[^,]*,[^,]*,)/, "$1Once "))],
  ],
  [
    "definition-changed",
    "another unit",
    "",
    [
      record("indicators.csv", (text) =>
        text.replace("\nmembership,members,member,", "\nmembership,members,government,"),
      ),
    ],
  ],
  [
    "area-stopped-reporting",
    "the one figure of a place gone",
    "",
    [extra("recycling,recycling-target,CHN,2025,,30,exact,percent,target,,recycling/targets.csv › F9")],
  ],
  [
    "series-ended",
    "a series gone",
    "",
    [extra("recycling,recycling-target,JPN,2025,,30,exact,percent,target,,recycling/targets.csv › F9")],
  ],
  [
    "restated",
    "the rules moved it",
    "F2",
    [published(/(recycling,recycling-target,MNG,2025,,)30,/, "$129,")],
  ],
  [
    "restated",
    "another unit",
    "F2",
    [published(/(recycling,recycling-target,MNG,2025,,30,exact,)percent/, "$1percentage point")],
  ],
  ["unused-restatement", "a restatement undone", "", [ledger("recycling,recycling-target,MNG,2025,")]],
  [
    "restatement-class",
    "a wrong class",
    "",
    [field(targets, "F2", "31"), ledger("recycling,*,MNG,2025,*", "method")],
  ],
  [
    "record-edited",
    "the record edited by hand",
    "",
    [(raw) => writeFileSync(`${raw}/../../../reports/2020/observations.csv`, "x")],
  ],
  ["past-files-changed", "last edition's file gone", "", [(raw) => rmSync(`${raw}/../2020/${targets}`)]],
  [
    "invalid-previous",
    "a previous edition that is not there",
    "",
    [replaced("edition.json", '"published"', '"previous": "2019", "published"')],
  ],
];

const base = mkdtempSync(join(tmpdir(), "almanac-editions-"));
cpSync("data", join(base, "data"), { recursive: true });
const quiet = { progress: () => {} };
await report({ root: base, edition: "2020", datasets: async () => ({ datasets }), only: ["csv"], ...quiet });
const codes = new Set(Object.values({ ...ofEditions, ...ofRecords }).map(({ kind }) => kind.code));
const clean = await findingsOf(base);
const known = new Set(clean.map(keyOf));
let found = 0;
let atBoth = 0;
let single = 0;
for (const [code, what, at, changes] of faults) {
  const root = mkdtempSync(join(tmpdir(), "almanac-fault-"));
  try {
    cpSync(base, root, { recursive: true });
    for (const change of changes) change(join(root, "data/raw/2021"));
    const news = (await findingsOf(root)).filter(
      (one) => !known.has(keyOf(one)) && (isBetween(one) || one.code === code),
    );
    const named = news.filter((one) => one.code === code);
    const cells = named.some((one) => at === "" || bothNamed(one, at));
    const others = news.filter(
      (one) => one.code !== code && one.severity !== "note" && one.code !== "no-new-period",
    );
    found += named.length > 0;
    atBoth += named.length > 0 && cells;
    single += named.length === 1 && others.length === 0;
    if (named.length !== 1 || !cells || others.length > 0)
      console.log([named.length, code, what, at, ...news.map(keyOf)].join("\t"));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
rmSync(base, { recursive: true, force: true });
const share = (count) => `${count} of ${faults.length} (${((100 * count) / faults.length).toFixed(1)} %)`;
const errors = clean.filter(({ severity }) => severity === "error").length;
console.log(
  `faults between editions: found ${share(found)}, at both cells ${share(atBoth)}, one finding ${share(single)}`,
);
console.log(`clean pair: ${errors} false errors; bar ${100 * bar} %`);
process.exitCode = found >= bar * faults.length && atBoth >= bar * found && errors === 0 ? 0 : 1;

async function findingsOf(root) {
  const own = datasets.filter(({ id }) => id === "membership" || id === "recycling");
  return (await check({ root, edition: "2021", datasets: own, partial: true, ...quiet })).findings;
}

function isBetween({ code }) {
  return codes.has(code);
}

/** A place that moved between the editions is given as the two, with a blank between. */
function bothNamed(one, at) {
  const [was, now = was] = at.split(" ");
  const here = one.cells ?? (one.at.range ? [one.at.range] : []);
  const before = one.wasCells ?? (one.wasCell ? [one.wasCell] : []);
  const names = (ranges, at) =>
    ranges.some((range) =>
      formatCells(range)
        .split(":")
        .some((name) => name === at || name.replace(/\D/g, "") === at),
    );
  return names(before, was) && (one.code === "rows-vanished" || names(here, now));
}

function keyOf(one) {
  const { at } = one;
  return `${one.code} ${at.medium === "figure" ? [at.dataset, at.indicator, at.area, at.period, at.breakdown].join(" ") : formatPlace(at)}`;
}
