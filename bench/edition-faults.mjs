// Plants faults between two editions, one at a time, in copies of an edition of 2021 that follows the published one of 2020.
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
import { added, field, lines, replaced } from "./faults/files.mjs";
import { cell, deletedRow } from "./faults/workbook.mjs";

const { datasets } = await registryOf(".");
const bar = 0.95;
const waste = "recycling/municipal-waste.xlsx";
const targets = "recycling/targets.csv";
const rates = "recycling/published-rates.csv";
const counts = "membership/published-counts.csv";
const roster = "membership/members.xlsx";
const ledger = (key, kind = "source") =>
  added(
    "../../reference/restatements.csv",
    `dataset,indicator,area,period,breakdown,from,to,class,reason,author,date\n${key},2020,2021,${kind},said so,A. Kim,2022-08-01\n`,
  );
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
  ["header-drift", "a header renamed", "D5", [cell(waste, "D5", "Material recycling")]],
  ["header-drift", "a header in Korean", "H5", [cell(waste, "H5", "매립")]],
  ["header-drift", "a header in Japanese", "E5", [cell(waste, "E5", "堆肥化")]],
  ["same-file", "last year's targets", "", [last(targets)]],
  ["same-file", "last year's counts", "", [last(counts)]],
  ["same-file", "last year's rates", "", [last(rates)]],
  ["rows-vanished", "a year left out", "14", [deletedRow(waste, 14)]],
  ["rows-vanished", "another year left out", "10", [deletedRow(waste, 10)]],
  ["rows-changed", "a remark changed", "H20", [cell(roster, "H20", "joined again")]],
  ["rows-changed", "a figure below what is printed", "D14", [cell(waste, "D14", 9770)]],
  ["rows-changed", "a wording changed", "G2", [replaced(counts, "75 member cities", "75 cities")]],
  ["rows-changed", "a note of another row", "H25", [cell(roster, "H25", "see letter")]],
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
    "a place gone",
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
await report({ root: base, edition: "2020", datasets: async () => datasets, only: ["csv"], ...quiet });
const raw2021 = join(base, "data/raw/2021");
rmSync(raw2021, { recursive: true, force: true });
cpSync(join(base, "data/raw/2020"), raw2021, { recursive: true });
const form = JSON.parse(readFileSync(join(raw2021, "edition.json"), "utf8"));
writeFileSync(
  join(raw2021, "edition.json"),
  JSON.stringify({ ...form, edition: "2021", published: "2022-08-31" }, null, 1),
);
// The clean pair says the same in other bytes.
for (const file of [targets, rates, counts]) lines(file, (all) => [...all, ""])(raw2021);

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
    const news = (await findingsOf(root)).filter((one) => !known.has(keyOf(one)) && isBetween(one));
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

/** What is found in a file by itself is no matter between editions. */
function isBetween({ kind }) {
  return kind.group === "between files";
}

function bothNamed(one, at) {
  const here = one.cells ?? (one.at.range ? [one.at.range] : []);
  const before = one.wasCells ?? (one.wasCell ? [one.wasCell] : []);
  const names = (ranges) =>
    ranges.some((range) =>
      formatCells(range)
        .split(":")
        .some((name) => name === at || name.replace(/\D/g, "") === at),
    );
  return names(before) && (one.code === "rows-vanished" || names(here));
}

function keyOf(one) {
  const { at } = one;
  return `${one.code} ${at.medium === "figure" ? [at.dataset, at.indicator, at.area, at.period, at.breakdown].join(" ") : formatPlace(at)}`;
}
