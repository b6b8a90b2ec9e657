import type { Period } from "./period.ts";

export function isYear(period: Period): boolean {
  return /^\d{4}$/.test(period);
}

/** A year, or years from one to another. */
export function isOfYears(period: Period): boolean {
  return !period.includes("-");
}
