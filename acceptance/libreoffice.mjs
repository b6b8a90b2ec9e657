// Workbooks in older and other formats than .xlsx, beside what LibreOffice makes of them:
//   node acceptance/libreoffice.mjs FOLDER…   prints every difference; exit code 1 where a value differs that is not known to
// Both are read by the program, its copy as .xlsx and the file itself, cell by cell: values, kinds of formats, merges, what is hidden.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { columnLetters } from "../dist/model/source.js";
import { folder } from "../dist/stages/ingest/folder.js";
import { readAnyFile } from "../dist/stages/ingest/read-raw-file.js";
import { isDateFormat, isPercentFormat } from "../dist/stages/validate/readers/cell.js";

/** Where LibreOffice holds another value than the file, looked at one by one. */
const known = new Map([
  ["empty-string.xls", "it calculates ISBLANK anew, of a text that is empty"],
  [
    "gh548_incorrect_sst_unique_count.xls",
    "it shows booleans of an old workbook as 1 and 0, and merges what no record merges",
  ],
  ["issue343.xls", "nobody calculated the formula"],
  ["issue_646_unsupported_formula_function.xls", "it does not know the function, whose result the file has"],
  ["issues.ods", "it shows booleans as 1 and 0"],
  ["issues.xls", "it shows booleans as 1 and 0"],
  ["issues.xlsb", "it shows booleans as 1 and 0, and calculates a name that refers to nothing anew"],
  ["richtext_issue.ods", "it shows booleans as 1 and 0"],
  ["ptgexp-truncated-operand.xls", "it calculates the name of the file anew"],
  ["xls_formula_columns_beyond_z.xls", "nobody calculated the formulas; it does"],
  [
    "dates-leap-year-1900-xls.xls",
    "it calculates texts anew, with a calendar that knows no 29 February 1900",
  ],
  ["types.xls", "it calculates SQRT(-2) anew, with another error"],
]);

const foreign = /\.(xlsb?|ods)$/i;
const mostShown = 5;
const day = 86_400_000;

process.exitCode = await main(process.argv.slice(2));

async function main(folders) {
  const scratch = mkdtempSync(join(tmpdir(), "almanac-libreoffice-"));
  const sum = { files: 0, refused: 0, unconverted: 0, cells: 0, equal: 0, known: 0 };
  try {
    for (const path of folders.flatMap(filesIn)) await compareFile(path, scratch, sum);
  } finally {
    rmSync(scratch, { recursive: true });
  }
  console.log(
    `${sum.files} files: ${sum.refused} refused, ${sum.unconverted} that LibreOffice does not convert; ${sum.equal} of ${sum.cells} cells equal, ${sum.known} otherwise for a known reason.`,
  );
  return sum.equal + sum.known === sum.cells ? 0 : 1;
}

function filesIn(path) {
  const all = readdirSync(path, { recursive: true, encoding: "utf8" });
  return all
    .filter((name) => foreign.test(name))
    .sort()
    .map((name) => join(path, name));
}

async function compareFile(path, scratch, sum) {
  sum.files++;
  const own = await read(path);
  if (own.sheets.length === 0) {
    sum.refused++;
    console.log(`${path}: refused, ${own.findings.map(({ code }) => code).join(" ")}`);
    return;
  }
  const copy = converted(path, scratch);
  if (copy === null) {
    sum.unconverted++;
    console.log(
      `${path}: LibreOffice makes nothing of it; read with ${own.sheets.reduce((all, { cells }) => all + cells.count, 0)} cells`,
    );
    return;
  }
  const other = await read(copy);
  if (other.sheets.length === 0)
    console.log(`${path}: its copy is refused, ${other.findings.map(({ code }) => code).join(" ")}`);
  const found = [];
  for (const sheet of own.sheets)
    compareSheet(
      sheet,
      other.sheets.find(({ name }) => name === sheet.name),
      found,
      sum,
    );
  for (const { name } of other.sheets)
    if (!own.sheets.some((sheet) => sheet.name === name)) found.push(["sheet", name, "none", "there"]);
  if (known.has(basename(path))) console.log(`${path}: ${known.get(basename(path))}`);
  const kinds = groupsOf(found);
  for (const [kind, each] of kinds)
    console.log(
      `${path}: ${kind} ${each.length}: ${each
        .slice(0, mostShown)
        .map(([, ...told]) => told.join(" "))
        .join("; ")}`,
    );
}

async function read(path) {
  return readAnyFile(folder(dirname(path)), basename(path), { contract: null, contracts: [] });
}

function converted(path, scratch) {
  const profile = `-env:UserInstallation=file://${join(scratch, "profile")}`;
  const target = join(scratch, basename(path).replace(/\.[^.]*$/, ".xlsx"));
  rmSync(target, { force: true });
  const args = [profile, "--headless", "--convert-to", "xlsx", "--outdir", scratch, path];
  spawnSync("soffice", args, { timeout: 90_000, killSignal: "SIGKILL", stdio: "ignore" });
  return existsSync(target) ? target : null;
}

function compareSheet(sheet, other, found, sum) {
  if (!other) {
    found.push(["sheet", sheet.name, "there", "none"]);
    return;
  }
  const places = new Map();
  for (const { cells } of [sheet, other])
    for (const [row, column] of cells.places()) places.set(`${row},${column}`, [row, column]);
  for (const [row, column] of places.values()) {
    const [mine, theirs] = [comparable(sheet, row, column), comparable(other, row, column)];
    sum.cells++;
    const where = `${sheet.name}!${columnLetters(column)}${row}`;
    if (same(mine, theirs)) sum.equal++;
    else {
      if (known.has(basename(sheet.file))) sum.known++;
      const kinds = `value ${kindOf(sheet, row, column)}/${kindOf(other, row, column)}`;
      found.push([kinds, where, JSON.stringify(mine), JSON.stringify(theirs)]);
    }
    const [form, theirForm] = [formOf(sheet, row, column), formOf(other, row, column)];
    if (form !== theirForm) found.push(["format", where, form, theirForm]);
  }
  compareLists("merges", sheet.merges.map(spanText), other.merges.map(spanText), sheet.name, found);
  compareLists("hidden rows", [...sheet.hiddenRows], [...other.hiddenRows], sheet.name, found);
  compareLists("hidden columns", [...sheet.hiddenColumns], [...other.hiddenColumns], sheet.name, found);
  if (sheet.hidden !== other.hidden) found.push(["hidden sheet", sheet.name, sheet.hidden, other.hidden]);
}

function compareLists(kind, mine, theirs, name, found) {
  const [a, b] = [mine, theirs].map((list) => [...list].sort().join(" "));
  if (a !== b) found.push([kind, name, a.slice(0, 200) || "none", b.slice(0, 200) || "none"]);
}

function kindOf({ cells }, row, column) {
  return cells.kind(row, column);
}

/** A date as its serial, a time of day within the tenth of a millisecond, and an error by its text. */
function comparable({ cells, date1904 }, row, column) {
  const value = cells.value(row, column);
  if (value?.isoDate !== undefined)
    return (
      (Date.parse(`${value.isoDate}${value.isoDate.includes("T") ? "" : "T00:00:00"}Z`) -
        Date.UTC(...(date1904 ? [1904, 0, 1] : [1899, 11, 30]))) /
      day
    );
  return value?.error ?? value;
}

function same(a, b) {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  if (typeof a === "string" && typeof b === "string")
    return a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");
  return JSON.stringify(a) === JSON.stringify(b);
}

function formOf({ cells }, row, column) {
  const kind = cells.kind(row, column);
  if (kind === "date") return "date";
  if (kind !== "number") return "";
  const format = cells.format(row, column);
  if (isDateFormat(format)) return "date";
  return isPercentFormat(format) ? "percent" : /^0{2,}$/.test(format) ? format : "plain";
}

function spanText({ row, column, toRow, toColumn }) {
  return `${columnLetters(column)}${row}:${columnLetters(toColumn)}${toRow}`;
}

function groupsOf(found) {
  const groups = new Map();
  for (const each of found) groups.set(each[0], [...(groups.get(each[0]) ?? []), each]);
  return groups;
}
