// How often `propose` sees in foreign workbooks what a person sees: header row, kinds of columns, key.
// node bench/propose.mjs FOLDER, which holds the files of bench/propose/labels.csv; or files/ and labels/ of public
// statistics, of which numbers behind the folder choose some. Without a folder, those of bench/propose/public
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import papaparse from "papaparse";
import { defaultLimits } from "../dist/stages/ingest/limits.js";
import { readWorkbook } from "../dist/stages/ingest/workbook/read-workbook.js";
import { surveySheet } from "../dist/stages/validate/survey/survey-sheet.js";

const [, , folder = fileURLToPath(new URL("propose/public", import.meta.url)), ...only] = process.argv;
if (existsSync(join(folder, "labels"))) {
  const { labelledFiles } = await import("./propose/labelled-files.mjs");
  const verdicts = await labelledFiles(folder, only);
  for (const { id, file, verdict, why } of verdicts) console.log(`${id}\t${verdict}\t${file}\t${why ?? ""}`);
  const count = (...of) => verdicts.filter(({ verdict }) => of.includes(verdict)).length;
  const share = (number) => `${number} (${((100 * number) / verdicts.length).toFixed(0)} %)`;
  console.log(
    `${verdicts.length} files: right untouched ${share(count("right"))}, right by answers ${share(count("right", "answers"))}, wrong in silence ${count("silent")}, wrong and told ${count("told")}, not read ${count("refused")}`,
  );
  process.exit(count("silent") > 0 ? 1 : 0);
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
