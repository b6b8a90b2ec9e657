import type { Problem } from "../../../model/finding.ts";
import type { MissingReason } from "../../../model/quantity.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { errorValue, uncalculatedFormula } from "./problems.ts";
import { dateOfSerial, elapsedOfSerial, timeOfSerial } from "./serial.ts";

/** The reading of a cell: a value with remarks, a gap with its reason, or a problem that leaves its row out. */
export type CellReading<T> =
  | { readonly value: T; readonly remarks: readonly Problem[] }
  | { readonly gap: MissingReason; readonly remarks: readonly Problem[] }
  | { readonly problem: Problem };

const noRemarks: readonly Problem[] = [];

export function value<T>(read: T, remarks: readonly Problem[] = noRemarks): CellReading<T> {
  return { value: read, remarks };
}

export function gap<T>(reason: MissingReason, remarks: readonly Problem[] = noRemarks): CellReading<T> {
  return { gap: reason, remarks };
}

export function problem<T>(found: Problem): CellReading<T> {
  return { problem: found };
}

/**
 * The content as a person would type it: 0.227 formatted `0.0%` is 22.7%, a serial formatted as a date is 2020-12-31, and 7
 * formatted `000` is 007.
 */
export function rawText(sheet: Sheet, row: number, column: number): string {
  const { cells } = sheet;
  switch (cells.kind(row, column)) {
    case "empty":
      return "";
    case "number":
      return numberAsShown(cells.number(row, column), cells.format(row, column), sheet.date1904);
    case "boolean":
      return cells.number(row, column) ? "TRUE" : "FALSE";
    default:
      return cells.text(row, column);
  }
}

function numberAsShown(number: number, format: string, date1904: boolean): string {
  if (format === "General") return shortest(number);
  if (isPercentFormat(format)) return `${shortest(number * 100)}%`;
  if (isElapsedFormat(format)) return elapsedOfSerial(number);
  if (isDateFormat(format)) {
    const date = dateOfSerial(number, date1904);
    if (number < 1) return timeOfSerial(number) || shortest(number);
    return date === "" ? shortest(number) : [date, timeOfSerial(number)].filter(Boolean).join(" ");
  }
  if (/^0{2,}$/.test(format) && Number.isInteger(number) && number >= 0) {
    return String(number).padStart(format.length, "0");
  }
  return shortest(number);
}

const errorText =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA|#+)$/i;

/** The problem of a value that no column can take: an error such as #REF!, in CSV as text, or an uncalculated formula. */
export function unusable(sheet: Sheet, row: number, column: number): Problem | null {
  const kind = sheet.cells.kind(row, column);
  if (kind === "empty" || kind === "number") return null;
  const text = sheet.cells.text(row, column);
  if (kind === "error") return errorValue({ raw: text });
  if (kind === "uncalculated") return uncalculatedFormula({ formula: text });
  return text.startsWith("#") && errorText.test(text.trim()) ? errorValue({ raw: text }) : null;
}

export function isPercentFormat(format: string): boolean {
  return format !== "General" && traits(format).percent;
}

/** Whether a number format shows a date or a time: it has y, m, d, h or s outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  return format !== "General" && traits(format).date;
}

/** Whether a number format counts hours, minutes or seconds beyond a day: `[h]:mm`. */
export function isElapsedFormat(format: string): boolean {
  return format !== "General" && traits(format).elapsed;
}

interface FormatTraits {
  readonly percent: boolean;
  readonly date: boolean;
  readonly elapsed: boolean;
}

const traitsByFormat = new Map<string, FormatTraits>();

function traits(format: string): FormatTraits {
  let found = traitsByFormat.get(format);
  if (!found) {
    // [h]:mm counts hours, so its bracket is not a colour.
    const bare = format.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
    const first = bare.split(";")[0] ?? "";
    const date = !/general/i.test(first) && /[ymdhs年月日]/i.test(first);
    found = { percent: first.includes("%"), date, elapsed: date && /\[(?:h+|m+|s+)\]/i.test(first) };
    if (traitsByFormat.size < 1000) traitsByFormat.set(format, found);
  }
  return found;
}

/** Spreadsheets keep fifteen digits; the rest is binary noise such as 22.700000000000003. */
function shortest(number: number): string {
  return String(Number(number.toPrecision(15)));
}
