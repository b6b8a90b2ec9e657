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
