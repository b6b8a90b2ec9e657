import type { ReadingWords } from "../../../locales/reading-words.ts";
import { allReads } from "../../../locales/reads.ts";
import type { Areas } from "../../../model/area.ts";
import type { DateWriting } from "../../../model/column.ts";
import { isTyped, type Sheet } from "../../../model/sheet.ts";
import { type CellReading, rawText } from "../readers/cell.ts";
import { missingMarker } from "../readers/missing-marker.ts";
import { normalize } from "../readers/normalize.ts";
import { readPeriod } from "../readers/period.ts";
import { amountIn, surveyAmounts } from "./survey-amounts.ts";
import type { SurveyedColumn, SurveyedTable } from "./surveyed-column.ts";

const idName =
  /^(id|no\.?|nn|nr\.?|#|item|code|fips|nsn|zip|zipcode|инн|огрнип|окпо|account( number)?|.*[ _.](id|code|num|no|number|ref)( ?#)?|.*ref ?#|invoice|编号|代码|番号|번호)$/i;
const mostValues = 12;

export function surveyColumn(table: SurveyedTable, column: number, areas: Areas): SurveyedColumn {
  const { sheet, headerRow, rows } = table;
  const header = headerRow === 0 ? "" : headerText(sheet, headerRow, column);
  const filled = rows.filter((row) => !isGap(sheet, row, column));
  const texts = filled.map((row) => rawText(sheet, row, column).trim());
  const base = {
    ...{
      column,
      header,
      unit: null,
      values: [],
      question: null,
      isWhole: false,
      isNegative: false,
      isId: false,
      written: null,
    },
    hasGaps: filled.length < rows.length,
  };
  if (filled.length === 0)
    return { ...base, kind: "text", question: "This column is empty: what belongs into it?" };
  const share = (holds: (row: number) => boolean) => filled.filter(holds).length / filled.length;

  const form = { name: header, typed: isTyped(sheet), eras: false };
  const periods = filled.map((row) => readPeriod(sheet, row, column, form));
  // Years alone are numbers, unless dates stand among them or the header speaks of time.
  const areYears = isHead("times", header) || periods.some((read) => isPeriod(read, false));
  const dates = periods.filter((read) => isPeriod(read, areYears)).length / filled.length;
  const ambiguous = periods.some(isAmbiguous);
  const reads = (order: DateWriting) =>
    filled.every((row) => "value" in readPeriod(sheet, row, column, { ...form, written: order }));
  const written = ambiguous ? onlyOf(["day first", "month first"], reads) : null;
  const numbers = share((row) => amountIn(table, row, column) !== null);
  if (idName.test(header) && numbers > 0.5) return { ...base, kind: "text" };
  const isCounted =
    rows.length > 2 && filled.every((row, index) => amountIn(table, row, column) === index + 1);
  if (isCounted && headerRow > 0 && /^(item|nn|row|rank|.*number)$/i.test(header))
    return { ...base, kind: "text", isId: true };
  if (dates === 1 || (dates > 0.8 && dates > numbers))
    return {
      ...base,
      kind: "period",
      written,
      question: dates < 1 ? "Some cells are no date: what are they?" : ambiguous ? askedOf(written) : null,
    };
  if (numbers > 0.8)
    return { ...base, kind: "quantity", ...surveyAmounts(table, { column, header, filled, numbers }) };
  const places = texts.filter((text) => areas.find(text) !== null).length / texts.length;
  if (places > 0.6 || (isHead("places", header) && areas.all.length > 0))
    return {
      ...base,
      kind: "area",
      question: places < 1 ? unknownPlaces(texts, areas) : null,
    };
  const values = [...new Map(texts.map((text) => [normalize(text), text])).values()];
  const isFew = values.length <= mostValues && values.length * 2 <= texts.length;
  const areFlags = filled.every((row) => sheet.cells.kind(row, column) === "boolean");
  if (isFew || areFlags) return { ...base, kind: "choice", values };
  const mixed = numbers > 0.2 || dates > 0.2;
  return {
    ...base,
    kind: "text",
    question: mixed ? "Text and numbers stand here together: which is meant?" : null,
  };
}

function onlyOf<T>(candidates: readonly T[], holds: (candidate: T) => boolean): T | null {
  const [only, ...others] = candidates.filter(holds);
  return others.length === 0 ? (only ?? null) : null;
}

function askedOf(written: DateWriting | null): string {
  return written
    ? `Some dates here can only be ${written}: are all of them?`
    : "Is the day first, or the month? Write day first or month first into a column written.";
}

const mostNamed = 6;

function unknownPlaces(texts: readonly string[], areas: Areas): string {
  const unknown = [...new Set(texts.filter((text) => areas.find(text) === null))];
  const named = unknown.slice(0, mostNamed).join(", ");
  const more = unknown.length > mostNamed ? ` and ${unknown.length - mostNamed} more` : "";
  return `Not in areas.csv: ${named}${more}. Add a line for each, or an alias to its line; or, where these are no places, write text as the kind.`;
}

function headerText(sheet: Sheet, row: number, column: number): string {
  const text = rawText(sheet, row, column).trim();
  return text !== "" ? text : rawText(sheet, row - 1, column).trim();
}

function isGap(sheet: Sheet, row: number, column: number): boolean {
  return sheet.cells.isEmpty(row, column) || missingMarker(normalize(rawText(sheet, row, column))) !== null;
}

function isPeriod(read: CellReading<string>, areYears: boolean): boolean {
  // 03.04.2004 is a date, whichever of two.
  if (isAmbiguous(read)) return true;
  if (!("value" in read)) return false;
  return areYears || !/^\d{4}$/.test(read.value);
}

function isAmbiguous(read: CellReading<string>): boolean {
  return "problem" in read && read.problem.code === "ambiguous-date";
}

/** Whether a header says in any language that its column holds such. */
export function isHead(part: keyof ReadingWords["heads"], header: string): boolean {
  const head = normalize(header);
  return allReads.some(({ heads }) => heads[part].test(head));
}
