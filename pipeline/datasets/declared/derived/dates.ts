import { lastDay, yearOf } from "../../../model/period.ts";
import { inclusiveDays, isMissing, type Measure, missing } from "../../../model/quantity.ts";
import { cellsOf, type Entry, textIn } from "../entry.ts";

/** Days of the edition's year from the first date of the columns to the last, both included. */
export function daysBetween(entry: Entry, columns: readonly string[], year: string): Measure<"day"> {
  const days = columns.flatMap((column) => textIn(entry.value(column))?.split("/") ?? []).filter(Boolean);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return missing("not-reported");
  return inclusiveDays(year, { first, last }, cellsOf(entry, columns));
}

/** `daysBetween` for an event, which lasts one day at least even where none of its dates is known. */
export function eventDays(entry: Entry, columns: readonly string[], year: string): Measure<"day"> {
  const days = daysBetween(entry, columns, year);
  if (!isMissing(days)) return days;
  const [first = ""] = columns;
  return inclusiveDays(year, { first: year, last: year }, entry.cells(first));
}

export function yearIn(period: string): string {
  return String(yearOf(period));
}

/** The month in which a period begins; null for a year, and for several months. */
export function monthIn(period: string): string | null {
  return withinPart(period, (month) => month);
}

/** The quarter in which a period begins, as an interval of months; null for a year, and for months of several quarters. */
export function quarterIn(period: string): string | null {
  return withinPart(period, (month) => {
    const first = Math.floor((Number(month.slice(5)) - 1) / 3) * 3 + 1;
    const written = (number: number) => `${month.slice(0, 4)}-${String(number).padStart(2, "0")}`;
    return `${written(first)}/${lastDay(written(first + 2)).slice(0, 7)}`;
  });
}

/** The part of a year in which a period begins; null for a year, and for months that lie in several parts. */
function withinPart(period: string, partOf: (month: string) => string): string | null {
  const [start = "", end = ""] = period.split("/");
  const [month] = /^\d{4}-\d{2}/.exec(start) ?? [];
  if (month === undefined) return null;
  const isWithin = start.length > 7 || end === "" || partOf(end.slice(0, 7)) === partOf(month);
  return isWithin ? partOf(month) : null;
}
