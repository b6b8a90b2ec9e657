import type { Period } from "../../../model/period.ts";

/** Whether a date is doubtful only because nobody says which of its numbers is the day and which the month. */
export function isDayOrMonth(readings: readonly Period[]): boolean {
  return readings.length === 2 && readings.every((reading) => /^\d{4}-\d{2}-\d{2}$/.test(reading));
}
