import type { Period } from "../../model/period.ts";

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

/** How far the clocks of a zone are ahead of UTC, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(time);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second")) - time;
}
