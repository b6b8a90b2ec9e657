import type { Period } from "./period.ts";

/** A year, or years from one to another. */
export function isOfYears(period: Period): boolean {
  return !period.includes("-");
}
