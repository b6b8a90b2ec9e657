import type { Period } from "../../../model/period.ts";

/** Whether a date is ambiguous only in its order of day and month. */
export function isDayOrMonth(readings: readonly Period[]): boolean {
  return readings.length === 2 && readings.every((reading) => /^\d{4}-\d{2}-\d{2}$/.test(reading));
}
