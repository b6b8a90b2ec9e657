import { isPeriod, type Period } from "../../../model/period.ts";
import type { Sheet } from "../../../model/sheet.ts";
import {
  type CellReading,
  gap,
  isDateFormat,
  isElapsedFormat,
  problem,
  rawText,
  unusable,
  value,
} from "./cell.ts";
import type { PeriodForm } from "./period-text.ts";
import { readPeriodText } from "./period-text.ts";
import { onlyPeriodIn } from "./periods-in-text.ts";
import { dateRead, implausibleDate, notADate } from "./problems.ts";
import { dateOfSerial } from "./serial.ts";
import { timeOrDuration } from "./time-or-duration.ts";

/**
 * Reads a date, month, year or interval: a serial in the workbook's date system, or text in any form that is read. Refuses
 * 03/04/2020, and dates that result from a wrong date system.
 */
export function readPeriod(sheet: Sheet, row: number, column: number, form: PeriodForm): CellReading<Period> {
  const { cells } = sheet;
  const kind = cells.kind(row, column);
  if (kind === "empty") return gap("not-reported");
  const broken = unusable(sheet, row, column);
  if (broken) return problem(broken);
  const raw = rawText(sheet, row, column);
  const unreadable = { raw, column: form.name };
  if (kind === "text" && form.written === "in text") {
    const only = onlyPeriodIn(raw);
    return only === null ? problem(notADate(unreadable)) : value(only);
  }
  if (kind === "text") return readPeriodText(raw, form);
  if (kind === "date") {
    const is = timeOrDuration(raw);
    return is ? problem(notADate({ ...unreadable, form: is })) : plausibleDate(raw, raw.replace(/T.*$/s, ""));
  }
  if (kind === "number") {
    const number = cells.number(row, column);
    const format = cells.format(row, column);
    if (isElapsedFormat(format)) return problem(notADate({ ...unreadable, form: "duration" }));
    if (isDateFormat(format) && number > 0 && number < 1)
      return problem(notADate({ ...unreadable, form: "time" }));
    if (isDateFormat(format)) return plausibleDate(raw, dateOfSerial(number, sheet.date1904));
    if (/^months of|^(?:minguo|buddhist)/.test(form.written ?? ""))
      return readPeriodText(String(number), form);
    if (Number.isInteger(number) && number >= 1500 && number <= 2200) return value(String(number));
    if (form.written === "year.month") return readYearMonth(raw, form);
    if (Number.isInteger(number) && number >= 1e7)
      return readPeriodText(String(number), { ...form, typed: true });
    // The days from 1954 to 2119 as spreadsheets keep them.
    if (Number.isInteger(number) && number >= 20_000 && number <= 80_000)
      return problem(notADate({ ...unreadable, date: dateOfSerial(number, sheet.date1904) }));
  }
  return problem(notADate(unreadable));
}

/** 2020.4 is April; 2021.1 is January, but would be the same number if typed as 2021.10. */
function readYearMonth(raw: string, form: PeriodForm): CellReading<Period> {
  const [, year = "", month = ""] = /^(\d{4})\.(\d{1,2})$/.exec(raw) ?? [];
  const period = `${year}-${month.padStart(2, "0")}`;
  if (!isPeriod(period)) return problem(notADate({ raw, column: form.name }));
  return value(period, month === "1" ? [dateRead({ raw, value: period })] : undefined);
}

/** Dates from 1900 to 1905 come from cells with day counts, or from the other date system. */
function plausibleDate(raw: string, date: Period): CellReading<Period> {
  const isDate = !date.includes("/") && isPeriod(date);
  return isDate && date >= "1906" && date < "2101"
    ? value(date)
    : problem(implausibleDate({ raw, value: isDate ? date : "" }));
}
