import { isPeriod, type Period } from "../../../model/period.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { normalize } from "../normalize.ts";
import { type CellReading, gap, isDateFormat, problem, rawText, unusable, value } from "./cell.ts";

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
  if (kind === "number") {
    const number = cells.number(row, column);
    if (isDateFormat(cells.format(row, column))) return plausible(raw, dateOfSerial(number, sheet.date1904));
    return Number.isInteger(number) && isYear(number)
      ? value(String(number))
      : problem({ code: "not-a-date", raw, column: name });
  }
  if (kind === "boolean") return problem({ code: "not-a-date", raw, column: name });
  if (kind === "date") return plausible(raw, cells.text(row, column).slice(0, 10));
  return readPeriodText(raw, name, sheet.name !== null);
}

/** Reads a period from text; `typed` means that a real date cell was possible, so a whole date as text is remarked. */
export function readPeriodText(raw: string, name: string, typed: boolean): CellReading<Period> {
  const text = normalize(raw);
  if (text === "") return gap("not-reported");
  if (isPeriod(text)) return typed && text.length === 10 ? asText(raw, text) : value(text);
  for (const [pattern, order] of forms) {
    const match = pattern.exec(text);
    if (match) {
      const period = assemble(match, order);
      return period ? asText(raw, period) : problem({ code: "not-a-date", raw, column: name });
    }
  }
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (slashed) return dayMonthYear(raw, name, slashed);
  return problem({ code: "not-a-date", raw, column: name });
}

function dayMonthYear(
  raw: string,
  name: string,
  [, a = "", b = "", year = ""]: RegExpExecArray,
): CellReading<Period> {
  const readings = [...new Set([join(year, b, a), join(year, a, b)])].filter(isPeriod);
  const [only] = readings;
  if (!only) return problem({ code: "not-a-date", raw, column: name });
  return readings.length > 1 ? problem({ code: "ambiguous-date", raw, readings }) : asText(raw, only);
}

type Order = readonly ("year" | "month" | "day")[];

const monthName =
  "(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?";
const forms: readonly (readonly [RegExp, Order])[] = [
  [/^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]$/u, ["year", "month", "day"]],
  [/^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월]$/u, ["year", "month"]],
  [/^(\d{4}) ?[年년](?:度)?$/u, ["year"]],
  [
    /^(\d{4}) оны (\d{1,2}) (?:дугаар|дүгээр|-?р)? ?сарын (\d{1,2})(?:-?ны?| өдөр)?$/u,
    ["year", "month", "day"],
  ],
  [/^(\d{4}) ?\. ?(\d{1,2}) ?\. ?(\d{1,2}) ?\.?$/u, ["year", "month", "day"]],
  [/^(\d{4}) ?\. ?(\d{1,2}) ?\.?$/u, ["year", "month"]],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u, ["year", "month", "day"]],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/u, ["year", "month", "day"]],
  [/^(\d{4})\/(\d{1,2})$/u, ["year", "month"]],
  [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${monthName},? (\\d{4})$`, "u"), ["day", "month", "year"]],
  [new RegExp(`^${monthName} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, "u"), ["month", "day", "year"]],
  [new RegExp(`^${monthName},? (\\d{4})$`, "u"), ["month", "year"]],
];

function assemble(match: RegExpExecArray, order: Order): Period | null {
  const parts = new Map(order.map((part, index) => [part, match[index + 1] ?? ""]));
  const month = parts.get("month");
  const period = join(parts.get("year") ?? "", month && monthNumber(month), parts.get("day"));
  return isPeriod(period) ? period : null;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function monthNumber(month: string): string {
  return /^\d/.test(month) ? month : String(months.indexOf(month.slice(0, 3)) + 1);
}

function join(year: string, month?: string, day?: string): Period {
  return [year, month, day].flatMap((part) => (part ? [part.padStart(2, "0")] : [])).join("-");
}

function asText(raw: string, period: Period): CellReading<Period> {
  return value(period, [{ code: "date-as-text", raw, value: period }]);
}

function isYear(number: number): boolean {
  return number >= 1800 && number <= 2200;
}

/** Dates of 1900 to 1905 are what a workbook gives whose cells hold day counts or the other date system. */
function plausible(raw: string, date: Period): CellReading<Period> {
  const ok = date >= "1906" && date < "2101";
  return ok ? value(date) : problem({ code: "implausible-date", raw, value: date });
}

function dateOfSerial(serial: number, date1904: boolean): Period {
  // Serial 60 is the 29 February 1900 that never was: days before it are one off.
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const day = new Date(epoch + Math.floor(serial) * 86_400_000);
  return Number.isNaN(day.getTime()) ? "" : day.toISOString().slice(0, 10);
}
