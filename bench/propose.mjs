// How often `propose` sees in foreign workbooks what a person sees: header row, kinds of columns, key.
// node bench/propose.mjs FOLDER, which holds the files of bench/propose/labels.csv
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import papaparse from "papaparse";
import { defaultLimits } from "../dist/stages/ingest/limits.js";
import { readWorkbook } from "../dist/stages/ingest/workbook/read-workbook.js";
import { surveySheet } from "../dist/stages/validate/survey/survey-sheet.js";

const [, , folder] = process.argv;
if (folder === undefined) {
  console.log(
    "Left out: name the folder of the foreign workbooks, such as node bench/propose.mjs ../corpora",
  );
  process.exit(0);
}
const nowhere = { all: [], find: () => null, nearest: () => null, get: () => null };
const text = await readFile(new URL("propose/labels.csv", import.meta.url), "utf8");
const labels = papaparse.parse(text.trim(), { header: true }).data;
const right = { header: 0, kinds: 0, key: 0 };
let columns = 0;
let silent = 0;
for (const { file, sheet: name, header, kinds, key } of labels) {
  const { sheets } = await readWorkbook(await readFile(join(folder, file)), file, defaultLimits);
  const sheet = sheets.find((one) => one.name === name);
  const survey = sheet ? surveySheet(sheet, nowhere) : null;
  const seen = {
    header: String(survey?.headerRow ?? "none"),
    kinds: survey?.columns.map(({ kind }) => kind[0]).join("") ?? "",
    key: survey?.key.join("+") ?? "",
  };
  const own = { header, kinds, key };
  const wrong = Object.keys(own).filter((what) => own[what] !== seen[what]);
  right.header += seen.header === header;
  right.key += seen.key === key;
  columns += kinds.length;
  const sameKinds = [...kinds].filter((kind, at) => kind === seen.kinds[at]).length;
  right.kinds += sameKinds;
  const asked = [
    ...(survey?.questions ?? []),
    ...(survey?.columns ?? []).flatMap(({ question }) => question ?? []),
  ];
  if (wrong.length > 0 && asked.length === 0) silent++;
  for (const what of wrong)
    console.log(`${file}: ${what} ${seen[what] || "none"}, a person says ${own[what] || "none"}`);
}
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;
const whole = labels.length * 2 + columns;
console.log(
  `${labels.length} workbooks: header ${percent(right.header, labels.length)}, kinds of ${columns} columns ${percent(right.kinds, columns)}, key ${percent(right.key, labels.length)}`,
);
console.log(
  `in all ${percent(right.header + right.kinds + right.key, whole)}; wrong without a question: ${silent}`,
);
process.exitCode = (right.header + right.kinds + right.key) / whole < 0.85 ? 1 : 0;
