import type { Period } from "../../../../model/period.ts";
import { offsetAt, offsetsBetween } from "../../../../model/time-zone.ts";

const day = 86_400_000;

/** The day whose 00:00 UTC is nearest: reads stand at local midnight, and an instant keeps no offset. */
export function nearestDay(time: number): string {
  return new Date(Math.round(time / day) * day).toISOString().slice(0, 10);
}

/** From the day of one instant to the day of another. */
export function daysOf(start: number, end: number): Period {
  return `${nearestDay(start)}/${nearestDay(end)}`;
}

/** The shortest period that holds them all; open where none of them ends. */
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

/** When a day begins, in milliseconds since 1970: at local midnight of the zone, at 00:00 UTC where there is none. */
export function midnightOf(date: string, timeZone: string | null): number {
  const utc = Date.parse(`${date}T00:00:00Z`);
  if (timeZone === null) return utc;
  // The second step is for days on which the clock changes between the two guesses.
  const guess = utc - offsetAt(utc, timeZone);
  return utc - offsetAt(guess, timeZone);
}

/** When a month begins and ends, by the clock of a zone. */
export function monthBounds(month: string, timeZone: string | null): readonly [start: number, end: number] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
  return [midnightOf(`${month}-01`, timeZone), midnightOf(`${next}-01`, timeZone)];
}

/** Tells the month in which a time between two others lies, by the clock of a zone. */
export function monthsBetween(from: number, to: number, timeZone: string | null): (time: number) => string {
  const offsets = offsetsBetween(from, to, timeZone);
  return (time) => {
    const since = offsets.findLast((offset) => offset.from <= time) ?? offsets[0];
    return new Date(time + (since?.offset ?? 0)).toISOString().slice(0, 7);
  };
}
