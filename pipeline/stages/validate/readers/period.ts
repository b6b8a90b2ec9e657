import { isPeriod, type Period } from "../../../model/period.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { type CellReading, gap, isDateFormat, problem, rawText, unusable, value } from "./cell.ts";
import { readPeriodText } from "./period-text.ts";
import { implausibleDate, notADate } from "./problems.ts";
import { dateOfSerial } from "./serial.ts";

/**
 * Reads a date, month, year or interval: a serial by the workbook's date system, or text in one of the written forms
 * of six languages. 03/04/2020 is refused, and so is a date that a wrong date system would give.
 */
export function readPeriod(sheet: Sheet, row: number, column: number, name: string): CellReading<Period> {
  const { cells } = sheet;
  const kind = cells.kind(row, column);
  if (kind === "empty") return gap("not-reported");
  const broken = unusable(sheet, row, column);
  if (broken) return problem(broken);
  const raw = rawText(sheet, row, column);
  if (kind === "text") return readPeriodText(raw, name, sheet.name !== "");
  if (kind === "date") return plausibleDay(raw, cells.text(row, column).slice(0, 10));
  if (kind === "number") {
    const number = cells.number(row, column);
    if (isDateFormat(cells.format(row, column)))
      return plausibleDay(raw, dateOfSerial(number, sheet.date1904));
    if (Number.isInteger(number) && number >= 1800 && number <= 2200) return value(String(number));
    if (Number.isInteger(number) && number >= 1e7) return readPeriodText(String(number), name, true);
  }
  return problem(notADate({ raw, column: name }));
}

/** Dates of 1900 to 1905 are what a workbook gives whose cells hold day counts or the other date system. */
function plausibleDay(raw: string, date: Period): CellReading<Period> {
  const isDay = date.length === 10 && isPeriod(date);
  return isDay && date >= "1906" && date < "2101"
    ? value(date)
    : problem(implausibleDate({ raw, value: isDay ? date : "" }));
}
