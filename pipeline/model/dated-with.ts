import type { Period } from "./period.ts";

/** Whether a period is a year, or from one year to another. */
export function isOfYears(period: Period): boolean {
  return !period.includes("-");
}
