import type { Areas } from "../../../model/area.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { headerPaths } from "../locate/header-paths.ts";
import { unitsOfLine } from "../locate/unit-line.ts";
import { indexMerges } from "../read/merge-index.ts";
import { rawText } from "../readers/cell.ts";
import { fold } from "../readers/normalize.ts";
import { isLegend } from "../totals/is-legend.ts";
import { totalLabel } from "../totals/total-labels.ts";
import { decimalSeen } from "./decimal-sign.ts";
import { columnsFilledDown } from "./fills-down.ts";
import { headerExtent } from "./header-extent.ts";
import { headerRowOf } from "./header-row.ts";
import { isGap } from "./is-gap.ts";
import { isHead } from "./is-head.ts";
import { keyOf } from "./key-of.ts";
import { periodsAcross, placesAcross, type Spread } from "./spread-of.ts";
import { amountIn, unitIn } from "./survey-amounts.ts";
import { surveyColumn } from "./survey-column.ts";
import { bareColumn, type SurveyedColumn, type SurveyedTable } from "./surveyed-column.ts";

/** What a sheet without a contract seems to contain, with questions about what is uncertain. */
export interface Survey extends SurveyedTable {
  readonly columns: readonly SurveyedColumn[];
  /** The columns that together identify a row, by position. */
  readonly key: readonly number[];
  /** Rows that add up others: their label, and the columns that they fill. */
  readonly totals: readonly {
    readonly label: string;
    readonly columns: readonly number[];
    readonly over: "group" | "table";
  }[];
  readonly questions: readonly string[];
  /** Whether numbers as text have another value with the other decimal sign. */
  readonly isDecimalDoubtful: boolean;
  /** The first text above the table, or "". */
  readonly title: string;
  /** Whether the sheet is named after a place of areas.csv. */
  readonly isNamedByPlace: boolean;
}

/** The longest text above a table, apart from lines of units. */
function titleAbove({ cells }: Sheet, headerRow: number): string {
  let title = "";
  for (let row = 1; row < headerRow; row++)
    for (const column of cells.columnsNear(row)) {
      const text = cells.text(row, column).trim();
      if (text.length <= title.length || text.length > longestTitle || !/\p{L}{3}|\p{Lo}{2}/u.test(text))
        continue;
      if (unitsOfLine(text).length === 0) title = text;
    }
  return title;
}

const longestTitle = 200;

/** Removes notes and sources: text alone below a blank row, or last below numbers, in a wider table. */
function dropNotes({ cells }: Sheet, places: readonly number[], rows: number[]): void {
  if (places.length < 3) return;
  const isAlone = (row: number) => places.filter((column) => !cells.isEmpty(row, column)).length === 1;
  const isUnderNumbers = (row: number, above: number) =>
    places.some((column) => cells.kind(row, column) === "text" && cells.kind(above, column) === "number");
  const isNote = (row: number) => isAlone(row) || isLegend(cells, row, places);
  const lastOfData = rows.findLastIndex((row) => !isNote(row));
  const isSentence = (row: number) => places.some((column) => /^_{3}|^.{41}/su.test(cells.text(row, column)));
  const begins = (row: number, above: number) =>
    row > above + 1 || isUnderNumbers(row, above) || isLegend(cells, row, places) || isSentence(row);
  const from = rows.findIndex((row, at) => at > Math.max(0, lastOfData) && begins(row, rows[at - 1] ?? 0));
  if (from > 0) rows.length = from;
}

/** Surveys a sheet without a contract; null where there is no table: nothing, a picture, or prose. */
export function surveySheet(sheet: Sheet, areas: Areas): Survey | null {
  const found = headerRowOf(sheet);
  if (!found) return null;
  const { columns: places } = found;
  const { headerRow, firstRow, levels, isDeep } = headerExtent(sheet, found);
  const rows: number[] = [];
  const totals = new Map<number, string>();
  for (let row = firstRow; row <= sheet.cells.lastRow; row++) {
    const filled = places.filter((column) => !sheet.cells.isEmpty(row, column));
    if (filled.length === 0) continue;
    if (isHeaderAgain(sheet, row, { headerRow, levels, places })) {
      // Where the first row comes again too, it is another table, such as the same in another unit.
      if (isSameRow(sheet, row + 1, firstRow, places.slice(0, 1))) break;
      continue;
    }
    const label = rawText(sheet, row, filled[0] ?? 1);
    const isTotal = headerRow > 0 && totalLabel(label) === "sure";
    if (!isTotal) rows.push(row);
    else totals.set(row, label);
  }
  dropNotes(sheet, places, rows);
  if (rows.length === 0) return null;
  const merged = { sheet, mergeAt: indexMerges(sheet, headerRow) };
  const paths = headerRow === 0 ? new Map() : headerPaths(merged, headerRow, levels);
  const { decimal } = decimalSeen(sheet, places, rows);
  const table: SurveyedTable = {
    sheet,
    headerRow,
    levels: headerRow === 0 ? 0 : levels,
    isDeep,
    paths,
    rows,
    decimal,
  };
  const seen = withYears(places.map((column) => surveyColumn(table, column, areas)));
  const isOfNumbers = ({ kind, column }: SurveyedColumn) =>
    kind === "quantity" || rows.every((row) => isGap(sheet, row, column));
  const numbers = seen.filter(isOfNumbers).map(({ column }) => column);
  const others = seen.filter((column) => !isOfNumbers(column)).map(({ column }) => column);
  const { doubtful, isShown } = decimalSeen(sheet, numbers, rows);
  const isDated = seen.some(({ kind }) => kind === "period");
  const headed = { paths, numbers, others, isDated };
  const spread =
    placesInHeader(table, numbers) ?? (isDeep ? null : periodsAcross(headed)) ?? placesAcross(headed, areas);
  const plain = seen.filter(({ column }) => !spread?.columns.includes(column));
  const filledDown = columnsFilledDown(sheet, rows, labelsOf(plain, numbers));
  const columns = plain.map((column) => ({ ...column, fillsDown: filledDown.includes(column.column) }));
  const key = keyOf(sheet, columns, { rows, places });
  const isNamed = key.length > 0;
  const questions = [
    ...(headerRow === 0 ? ["There seems to be no header: what are these columns called?"] : []),
    ...(isNamed ? [] : ["No columns together name a row: which should?"]),
    ...(spread?.isGuess ? [askedPlaces(spread, paths)] : []),
    ...(seen.some(({ kind }) => kind === "quantity") ? [] : askedAmounts(table, others)),
    ...(doubtful !== null && !isShown
      ? [`Is “${doubtful}” written in thousands, or with decimals? Write point or comma under decimal.`]
      : []),
  ];
  const only = columns.find(
    ({ header, values }) => values.length === 1 && /indicator|series|指标|指標|항목/iu.test(header),
  );
  const title = titleAbove(sheet, headerRow - levels + 1);
  const what = only?.values[0] || title || (isPlainName(sheet.name) ? "Value" : sheet.name);
  const across = spread ? spreadColumns(spread, what, seen) : [];
  return {
    ...table,
    columns: [...columns.filter(({ fillsDown }) => !fillsDown || isNamed), ...across],
    key: [...key.map(({ column }) => column), ...(spread && isNamed ? [acrossColumn] : [])],
    totals: [...groupBy(totals, ([, label]) => label).values()].flatMap((alike) => {
      const [first, ...others] = alike.map(([row, label]) => totalIn(table, { row, label, numbers }));
      return first && others.every((other) => other?.over === first.over) ? [first] : [];
    }),
    questions,
    isDecimalDoubtful: doubtful !== null,
    title,
    isNamedByPlace: areas.find(sheet.name) !== null,
  };
}

/** Whether a row repeats one of the header's, as programs do that print page by page. */
function isHeaderAgain(
  sheet: Sheet,
  row: number,
  {
    headerRow,
    levels,
    places,
  }: Pick<SurveyedTable, "headerRow" | "levels"> & { readonly places: readonly number[] },
): boolean {
  const rows = Array.from({ length: headerRow === 0 ? 0 : levels }, (_, at) => headerRow - at);
  return rows.some((header) => isSameRow(sheet, row, header, places));
}

function isSameRow(sheet: Sheet, row: number, other: number, columns: readonly number[]): boolean {
  return columns.every((column) => rawText(sheet, row, column) === rawText(sheet, other, column));
}

/** Links months to the column of their years. */
function withYears(columns: readonly SurveyedColumn[]): SurveyedColumn[] {
  const isOfMonths = ({ kind, written, question }: SurveyedColumn) =>
    kind === "period" && (written?.startsWith("months of") === true || question?.includes("months") === true);
  const years = columns.find(
    (column) => column.kind === "period" && !isOfMonths(column) && column.question === null,
  );
  return columns.map((column) =>
    years && isOfMonths(column) ? { ...column, written: null, question: null, yearIn: years.column } : column,
  );
}

/** Stands for the column of values across the table. */
export const acrossColumn = 0;

/** The row of a deep header whose first column says that it names places. */
function placesInHeader(
  { sheet, headerRow, levels, isDeep, paths }: SurveyedTable,
  numbers: readonly number[],
): Spread | null {
  const second = headerRow - levels + 2;
  const labels = !isDeep ? [] : (paths.get((numbers[0] ?? 1) - 1) ?? []);
  if (!labels.some(({ text, at }) => at.row === second && isHead("places", text))) return null;
  const measures = groupBy(numbers, (column) => fold(rawText(sheet, second - 1, column)));
  return { kind: "area", columns: numbers, measures, written: null, question: null, isGuess: false };
}

/** The columns of words left of the first number, and those beside them that say where rows are. */
function labelsOf(plain: readonly SurveyedColumn[], numbers: readonly number[]) {
  const first = Math.min(...numbers);
  const words = plain.filter(({ kind, column }) => kind !== "quantity" && column < first);
  return {
    labels: words.filter(({ kind }) => kind !== "period").map(({ column }) => column),
    others: [
      ...words.filter(({ hasGaps }) => !hasGaps),
      ...plain.filter(({ kind }) => kind === "quantity"),
    ].map(({ column }) => column),
  };
}

/** Figures among words, such as “1.2 million men”, are no numbers; a table of words alone is none of figures. */
function askedAmounts({ sheet, rows, paths }: SurveyedTable, columns: readonly number[]): string[] {
  const begun = columns.slice(1).find((column) => {
    const texts = rows.map((row) => rawText(sheet, row, column).trim()).filter((text) => text !== "");
    const amounts = texts.filter((text) => /^\d[\d.,]*\s*[\p{L}(（]/u.test(text));
    return amounts.length * 2 > texts.length;
  });
  if (begun === undefined) return [];
  const header = paths.get(begun)?.at(-1)?.text ?? "";
  return [
    `No column holds figures alone: does “${header}”, in which they stand among words, count something?`,
  ];
}

function askedPlaces({ columns }: Spread, paths: SurveyedTable["paths"]): string {
  const named = columns.slice(0, 4).map((column) => paths.get(column)?.at(-1)?.text);
  return `Are ${named.join(", ")} … places? If they are what is measured, give each a row of its own as a quantity.`;
}

/** A column for the values across the table, and one for each measure below them. */
function spreadColumns(
  { kind, measures, written, question }: Spread,
  what: string,
  seen: readonly SurveyedColumn[],
): SurveyedColumn[] {
  const header = kind === "period" ? "Period" : "Place";
  return [
    { ...bareColumn, column: acrossColumn, header, place: "across", kind, written, question },
    ...[...measures].map(([name, columns]): SurveyedColumn => {
      const among = seen.filter(({ column }) => columns.includes(column));
      const units = new Set(among.flatMap(({ unit }) => unit ?? []));
      return {
        ...bareColumn,
        column: columns[0] ?? acrossColumn,
        header: name === "" ? what : name,
        place: "below",
        kind: "quantity",
        unit: units.size === 1 ? ([...units][0] ?? null) : name === "" ? unitIn(what) : null,
        hasGaps: true,
        isWhole: among.every(({ isWhole }) => isWhole),
        isNegative: among.some(({ isNegative }) => isNegative),
      };
    }),
  ];
}

/** Whether a sheet has a program's default name. */
function isPlainName(name: string): boolean {
  return /^(?:|(?:sheet|data|dataset|tabelle|feuil|hoja|foglio|лист|工作表|表格|表|데이터) ?\d*)$/iu.test(
    name,
  );
}

/** The columns of a total row, and which rows it adds up; null where its numbers are no such sum. */
function totalIn(
  table: SurveyedTable,
  {
    row,
    label,
    numbers,
  }: { readonly row: number; readonly label: string; readonly numbers: readonly number[] },
): Survey["totals"][number] | null {
  const filled = numbers.filter((column) => amountIn(table, row, column) !== null);
  const above = table.rows.filter((other) => other < row);
  const start = above.findLast((other, at) => at > 0 && other > (above[at - 1] ?? 0) + 1) ?? above[0] ?? 0;
  const adds = (from: number) =>
    filled.every((column) => {
      const parts = above
        .filter((other) => other >= from)
        .map((other) => amountIn(table, other, column) ?? 0);
      const sum = parts.reduce((a, b) => a + b, 0);
      const total = amountIn(table, row, column) ?? 0;
      return Math.abs(sum - total) <= 0.5 * parts.length * 10 ** -decimalsOf(total) && parts.length > 1;
    });
  if (filled.length === 0) return { label, columns: [], over: "table" };
  if (adds(0)) return { label, columns: filled, over: "table" };
  return adds(start) ? { label, columns: filled, over: "group" } : null;
}

function decimalsOf(number: number): number {
  return String(number).split(".")[1]?.length ?? 0;
}
