// What a person who knows a file answers to the questions of `propose`: only what a question offers, where it says so.
// Such a person says which sheet, header and rows are meant, and of other answers the one by which the file is read right.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import exceljs from "exceljs";
import { proposeCommand } from "../../dist/commands/propose-command.js";
import { fits } from "../../dist/model/contract.js";

const mostQuestions = 5;
const silent = { print: () => {}, tell: () => {}, progress: () => {}, width: 80 };
const definition = "data/datasets/x/definition.xlsx";

/** Answers the questions of a first definition; returns what is left wrong by `faults`, a number for how much. */
export async function answered({ label, file, root, faults }) {
  const asked = new Set();
  const options = {};
  let book = await bookIn(root);
  for (let turn = 0; turn < 3; turn++) {
    const questions = questionsIn(book);
    for (const { text } of questions) asked.add(text);
    const place = placeOffered({ book, questions, label });
    if (Object.keys(place).every((option) => option in options)) break;
    Object.assign(options, place);
    await proposeCommand([file], { root, id: "x", again: true, ...options }, silent);
    book = await bookIn(root);
  }
  if (asked.size > mostQuestions) return { codes: [`${asked.size} questions`], wrong: [] };
  const questions = questionsIn(book);
  for (const { sheet, row, column } of questions) sheet.getCell(row, column).value = null;
  await save(book, root);
  let left = await faults();
  for (const question of questions)
    for (const { column, value } of answersOffered(question, label)) {
      if (weight(left) === 0) return left;
      const cell = question.sheet.getCell(question.row, columnOf(question.sheet, column));
      const guess = cell.value;
      cell.value = value;
      await save(book, root);
      const now = await faults();
      if (weight(now) < weight(left)) left = now;
      else cell.value = guess;
    }
  await save(book, root);
  return left;
}

const weight = ({ codes, wrong }) => 1000 * codes.length + wrong.length;

async function bookIn(root) {
  const book = new exceljs.Workbook();
  await book.xlsx.load(await readFile(join(root, definition)));
  return book;
}

async function save(book, root) {
  await writeFile(join(root, definition), Buffer.from(await book.xlsx.writeBuffer()));
}

function questionsIn(book) {
  return book.worksheets.flatMap((sheet) => {
    const column = columnIn(sheet, "question");
    if (column < 1) return [];
    return Array.from({ length: sheet.rowCount - 1 }, (_, at) => at + 2).flatMap((row) => {
      const text = String(sheet.getCell(row, column).value ?? "");
      return text === "" ? [] : [{ sheet, row, column, text }];
    });
  });
}

const columnIn = (sheet, name) => sheet.getRow(1).values.indexOf(name);

/** The column of a name, added where the sheet has none. */
function columnOf(sheet, name) {
  const found = columnIn(sheet, name);
  if (found > 0) return found;
  const column = sheet.columnCount + 1;
  sheet.getCell(1, column).value = name;
  return column;
}

/** What a question asks to propose again with, where the guess is another. */
function placeOffered({ book, questions, label }) {
  const text = questions.map((question) => question.text).join(" ");
  const options = {};
  const sources = book.getWorksheet("sources");
  const [, ...guessed] = sources.getColumn(Math.max(1, columnIn(sources, "sheet"))).values.slice(1);
  const isMeant = guessed.some((name) => fits(String(name), label.sheet ?? ""));
  if (text.includes("--sheet") && label.sheet && !isMeant) options.sheet = label.sheet;
  const { headerRows } = label;
  if (text.includes("--header") && headerRows) options.header = headerRows.join("-");
  const rows = String(sources.getCell(2, columnOf(sources, "rows")).value ?? "");
  const [from, to] = rows.split(" to ").map(Number);
  const isWithin = rows !== "" && from <= headerRows?.[0] && label.lastDataRow <= to;
  if (text.includes("--rows") && label.lastDataRow && !isWithin)
    options.rows = `${headerRows[0]}-${label.lastDataRow}`;
  const arePlaces =
    label.columns?.some(({ area }) => area) || /(?:areas|places) across/.test(label.shape) || label.areaAlso;
  const areTimes = label.columns?.some(({ period }) => period);
  const across = arePlaces ? "places" : areTimes ? "times" : "nothing";
  if (text.includes(`--across ${across}`)) options.across = across;
  return options;
}

/** The answers that a question names: `write A or B under C`; of a year, those of the label. */
function answersOffered({ text }, label) {
  const times = [...new Set(label.samples.flatMap(({ period }) => period ?? []))];
  const years = [...new Set(times.map((time) => time.slice(0, 4)))];
  return [...text.matchAll(/\bwrite ([^.?:]+?) under ([a-z]+)/giu)].flatMap(([, values, column]) =>
    values
      .split(/, or | or |, /)
      .flatMap((value) =>
        value === "the time"
          ? times
          : value === "months of and the year"
            ? years.map((year) => `months of ${year}`)
            : [value],
      )
      .map((value) => ({ column, value: value.replaceAll(/[“”]/g, "") })),
  );
}
