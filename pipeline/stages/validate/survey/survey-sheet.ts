import type { Areas } from "../../../model/area.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { between, headerPaths } from "../locate/header-paths.ts";
import { unitsOfLine } from "../locate/unit-line.ts";
import { indexMerges } from "../read/merge-index.ts";
import { rawText } from "../readers/cell.ts";
import { fold } from "../readers/normalize.ts";
import { isCutSentence } from "../totals/is-cut-sentence.ts";
import { isLegend } from "../totals/is-legend.ts";
import { totalLabel } from "../totals/total-labels.ts";
import { decimalSeen } from "./decimal-sign.ts";
import { columnsFilledDown } from "./fills-down.ts";
import { headerExtent } from "./header-extent.ts";
import { headerRowOf } from "./header-row.ts";
import { isGap } from "./is-gap.ts";
import { isHead } from "./is-head.ts";
import { keyOf } from "./key-of.ts";
import { partsIn } from "./parts-in.ts";
import {
  areLikePlaces,
  isProperName,
  monthsAcross,
  periodsAcross,
  placesAcross,
  type Spread,
} from "./spread-of.ts";
import { amountIn, statedIn } from "./survey-amounts.ts";
import { askedTimes, surveyColumn } from "./survey-column.ts";
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
const searchedRows = 100;

function isDigits(text: string): boolean {
  return /^\d[\d.,]*$/.test(text.trim());
}

/** Removes notes and sources: text alone below a blank row, or last below numbers, in a wider table. */
function dropNotes({ cells }: Sheet, places: readonly number[], rows: number[]): void {
  if (places.length < 3) return;
  const isAlone = (row: number) => places.filter((column) => !cells.isEmpty(row, column)).length === 1;
  const isUnderNumbers = (row: number, above: number) =>
    places.some(
      (column) =>
        cells.kind(row, column) === "text" &&
        !isDigits(cells.text(row, column)) &&
        (cells.kind(above, column) === "number" || isDigits(cells.text(above, column))),
    );
  const isNote = (row: number) =>
    isAlone(row) || isLegend(cells, row, places) || isCutSentence(cells, row, places);
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
  let rows: number[] = [];
  const totals = new Map<number, string>();
  const constant = isConstant(sheet, places[0] ?? 1, firstRow) ? places[0] : null;
  for (let row = firstRow; row <= sheet.cells.lastRow; row++) {
    const filled = places.filter((column) => !sheet.cells.isEmpty(row, column));
    if (filled.length === 0) continue;
    if (isHeaderAgain(sheet, row, { headerRow, levels, places })) {
      // Where the first row comes again too, it is another table, such as the same in another unit.
      if (isSameRow(sheet, row + 1, firstRow, places.slice(0, 1))) break;
      continue;
    }
    const label = rawText(sheet, row, filled.find((column) => column !== constant) ?? places[0] ?? 1);
    const isTotal = headerRow > 0 && totalLabel(label) === "sure";
    if (!isTotal) rows.push(row);
    else totals.set(row, label);
  }
  const all = [...rows];
  dropNotes(sheet, places, rows);
  const notes = all.slice(rows.length);
  const headings = headingsAmong(sheet, places, rows);
  const isHeading = new Set(headings);
  rows = rows.filter((row) => !isHeading.has(row));
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
  // Where notes stand below a list, they are none of its values.
  const heldApart = (seen: SurveyedColumn): SurveyedColumn =>
    seen.kind === "choice" && notes.some((row) => !sheet.cells.isEmpty(row, seen.column))
      ? { ...seen, kind: "text", values: [] }
      : seen;
  const seen = withYears(places.map((column) => heldApart(surveyColumn(table, column, areas))));
  const isOfNumbers = ({ kind, column }: SurveyedColumn) =>
    kind === "quantity" || rows.every((row) => isGap(sheet, row, column));
  const numbers = seen.filter(isOfNumbers).map(({ column }) => column);
  const others = seen.filter((column) => !isOfNumbers(column)).map(({ column }) => column);
  const { doubtful, isShown } = decimalSeen(sheet, numbers, rows);
  const years = seen.find(({ kind }) => kind === "period");
  const isDated = years !== undefined;
  const headed = { paths, numbers, others, isDated, years: years?.hasGaps === false ? years.column : null };
  const spread =
    placesInHeader(table, numbers) ??
    (isDeep ? null : (periodsAcross(headed) ?? monthsAcross(headed))) ??
    placesAcross(headed, areas);
  const plain = seen.filter(({ column }) => !spread?.columns.includes(column));
  const filledDown = columnsFilledDown(sheet, rows, labelsOf(plain, numbers));
  const labelled = [
    ...plain.map((column) => ({ ...column, fillsDown: filledDown.includes(column.column) })),
    ...(headings.length > 0 ? [headingColumn({ ...table, rows: headings }, places[0] ?? 1, areas)] : []),
  ];
  const keyIn = (some: readonly SurveyedColumn[]) => keyOf(sheet, some, { rows, places });
  const isUnnamed = keyIn(labelled).length === 0;
  const numbered = isUnnamed ? withNumbersAsNames(labelled) : labelled;
  const columns = keyIn(numbered).length === 0 ? labelled : numbered;
  const key = keyIn(columns);
  const isNamed = key.length > 0;
  const below = [...(spread?.measures.keys() ?? [])].filter((name) => name !== "");
  const isByPlace = below.filter((name) => areas.find(name) !== null).length * 2 > below.length;
  const heads = columns.flatMap(({ kind, column }) =>
    kind === "quantity" ? (paths.get(column)?.at(-1)?.text ?? "") : [],
  );
  const questions = [
    ...(headerRow === 0 ? ["There seems to be no header: what are these columns called?"] : []),
    ...(isNamed ? [] : ["No columns together name a row: which should?"]),
    ...(spread?.isGuess ? [askedPlaces(spread, paths)] : []),
    ...(isByPlace ? [] : askedNames(columns, [...heads, ...below])),
    ...askedYears(
      paths,
      numbers.filter((column) => !spread?.columns.includes(column)),
    ),
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
  const across = spread
    ? spreadColumns(isByPlace || areLikePlaces(below) ? byPlace(spread) : spread, what, seen)
    : [];
  return {
    ...table,
    columns: [
      ...columns
        .filter(({ fillsDown }) => !fillsDown || isNamed)
        .flatMap((column) => partsIn(table, column, areas)),
      ...across,
    ],
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

/** Whether a column says the same in every row, such as a total above all of them, and so labels none. */
function isConstant({ cells }: Sheet, column: number, from: number): boolean {
  const first = cells.text(from, column);
  for (let row = from + 1; row < Math.min(cells.lastRow, from + searchedRows); row++)
    if (cells.text(row, column) !== first) return false;
  return cells.lastRow > from + 1;
}

/** Rows with nothing but a label, the first among them, where other labels come again below each. */
function headingsAmong({ cells }: Sheet, [first = 1, ...others]: readonly number[], rows: readonly number[]) {
  const alone = rows.filter((row) => others.every((column) => cells.isEmpty(row, column)));
  const labels = rows.filter((row) => !alone.includes(row)).map((row) => cells.text(row, first));
  const isRepeated = new Set(labels).size < labels.length;
  const isText = alone.every((row) => cells.kind(row, first) === "text");
  return alone.length > 1 && alone[0] === rows[0] && isRepeated && isText ? alone : [];
}

/** The column of headings, with a question where they are times in no form that is read. */
function headingColumn(table: SurveyedTable, column: number, areas: Areas): SurveyedColumn {
  const headed = surveyColumn(table, column, areas);
  // Its header names what stands below, and is often that of places.
  const alone = surveyColumn({ ...table, paths: new Map() }, column, areas);
  const seen = alone.kind === "period" ? { ...alone, header: headed.header } : headed;
  const isDated = table.rows.every((row) => /(?:19|20)\d\d/.test(rawText(table.sheet, row, column)));
  const question = isDated && seen.kind !== "period" ? askedTimes : seen.question;
  return { ...seen, isHeading: true, question };
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

/** Links months to the column of their years, beside which no other times are asked about. */
function withYears(columns: readonly SurveyedColumn[]): SurveyedColumn[] {
  const isOfMonths = ({ kind, written, question }: SurveyedColumn) =>
    kind === "period" && (written?.startsWith("months of") === true || question?.includes("months") === true);
  const years = columns.find(
    (column) => column.kind === "period" && !isOfMonths(column) && column.question === null,
  );
  return columns.map((column) => {
    if (years && isOfMonths(column))
      return { ...column, written: null, question: null, yearIn: years.column };
    return years && (column.kind === "text" || column.kind === "choice")
      ? { ...column, question: null }
      : column;
  });
}

const ageHead =
  /^(?:ages?|age groups?|alter|edad(?:es)?|âges?|età|idades?|leeftijd|alder|ålder|возраст|yaş|年齢|年龄|年齡|연령|나이|нас|tuổi)$/iu;

/** The first whole numbers as names of rows, such as ages or classes. */
function withNumbersAsNames(columns: readonly SurveyedColumn[]): readonly SurveyedColumn[] {
  const first = columns.find(({ kind }) => kind === "quantity");
  if (!first?.isWhole || first.hasGaps || first.unit !== null) return columns;
  if (totalLabel(first.header.split(between).at(-1) ?? "")) return columns;
  const asked = "Do these numbers name the rows, as an age or a class does? If not, its kind is quantity.";
  const question = ageHead.test(first.header) ? null : asked;
  return columns.map((column) => (column === first ? { ...column, kind: "text", question } : column));
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

const fewestNames = 5;

/** Names beside rows of categories may be places, such as regions: then no place of a figure would be known. */
function askedNames(plain: readonly SurveyedColumn[], names: readonly string[]): string[] {
  const labels = plain.filter(({ kind }) => kind !== "quantity");
  if (labels.length === 0 || labels.some(({ kind }) => kind === "area" || kind === "period")) return [];
  const heads = names.filter((name) => !totalLabel(name));
  if (heads.length < fewestNames || !heads.every(isProperName)) return [];
  return [
    `Are “${heads.slice(0, 3).join("”, “")}” … places? If they are read as something else, mend their rows.`,
  ];
}

/** Headers that differ only by their years are periods in a form that is not read. */
function askedYears(paths: SurveyedTable["paths"], columns: readonly number[]): string[] {
  const headOf = (column: number) => (paths.get(column) ?? []).map(({ text }) => text).join(between);
  const alike = groupBy(columns, (column) => headOf(column).replace(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g, "#"));
  return [...alike].flatMap(([head, [first = 0, second = 0, ...others]]) =>
    head.includes("#") && others.length > 0
      ? [
          `Are “${headOf(first)}”, “${headOf(second)}” … one measure at several times? They are kept as measures of their own.`,
        ]
      : [],
  );
}

function askedPlaces({ columns }: Spread, paths: SurveyedTable["paths"]): string {
  const named = columns.slice(0, 4).map((column) => paths.get(column)?.at(-1)?.text);
  return `Are ${named.join(", ")} … places? If they are what is measured, give each a row of its own as a quantity.`;
}

/** Years across with the places below them, of one measure. */
function byPlace(spread: Spread): Spread {
  return { ...spread, measures: new Map([["", spread.columns]]), isByPlace: true };
}

/** A column for the values across the table, and one for each measure below them. */
function spreadColumns(
  { kind, measures, written, question, isByPlace, yearIn = null }: Spread,
  what: string,
  seen: readonly SurveyedColumn[],
): SurveyedColumn[] {
  const header = kind === "period" ? "Period" : "Place";
  const across = { ...bareColumn, column: acrossColumn, place: "across" } as const;
  return [
    { ...across, header, kind, written, question, yearIn },
    ...(isByPlace ? [{ ...across, header: "Place", kind: "area" } as const] : []),
    ...[...measures].map(([name, columns]): SurveyedColumn => {
      const among = seen.filter(({ column }) => columns.includes(column));
      const units = new Set(among.flatMap(({ unit }) => unit ?? []));
      const [multiple = null, ...others] = new Set(among.map((column) => column.multiple));
      const stated = units.size === 1 || name !== "" ? null : statedIn(what);
      return {
        ...bareColumn,
        column: columns[0] ?? acrossColumn,
        header: name === "" ? what : name,
        place: "below",
        kind: "quantity",
        unit: stated?.unit ?? (units.size === 1 ? ([...units][0] ?? null) : null),
        multiple: stated?.multiple ?? (others.length === 0 ? multiple : null),
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
