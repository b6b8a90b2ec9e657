import type { Period } from "../../../../model/period.ts";
import { offsetAt, offsetsBetween } from "../../../../model/time-zone.ts";

const day = 86_400_000;

/** The day whose 00:00 UTC is nearest: reads are taken at local midnight, and an instant keeps no offset. */
export function nearestDay(time: number): string {
  return new Date(Math.round(time / day) * day).toISOString().slice(0, 10);
}

/** The period from the day of one instant to the day of another. */
export function daysOf(start: number, end: number): Period {
  return `${nearestDay(start)}/${nearestDay(end)}`;
}

/** The shortest period that contains all the given ones; open where none of them ends. */
export function hull(periods: readonly Period[]): Period {
  const starts = periods.map((period) => period.split("/")[0] ?? "");
  const ends = periods.map((period) => period.split("/")[1] ?? "");
  return `${starts.sort()[0] ?? ""}/${ends.sort().at(-1) ?? ""}`;
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The start of a day in milliseconds since 1970: local midnight of the zone, or 00:00 UTC without one. */
export function midnightOf(date: string, timeZone: string | null): number {
  const utc = Date.parse(`${date}T00:00:00Z`);
  if (timeZone === null) return utc;
  // The second step corrects for a clock change between the two guesses.
  const guess = utc - offsetAt(utc, timeZone);
  return utc - offsetAt(guess, timeZone);
}

/** Start and end of a month, in milliseconds since 1970, in a time zone. */
export function monthBounds(month: string, timeZone: string | null): readonly [start: number, end: number] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
  return [midnightOf(`${month}-01`, timeZone), midnightOf(`${next}-01`, timeZone)];
}

/** Returns a function from a time between two others to its month in a time zone. */
export function monthsBetween(from: number, to: number, timeZone: string | null): (time: number) => string {
  const offsets = offsetsBetween(from, to, timeZone);
  return (time) => {
    const since = offsets.findLast((offset) => offset.from <= time) ?? offsets[0];
    return new Date(time + (since?.offset ?? 0)).toISOString().slice(0, 7);
  };
}
