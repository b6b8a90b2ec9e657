import type { Part } from "./passage.ts";
import type { Period } from "./period.ts";

/** How a language tells a period in a sentence: a year carries its word, a day or a month says what it is by itself. */
export function datedWith(
  word: string,
  carries: (period: Period) => boolean = isYear,
): (period: Period) => readonly Part[] {
  return (period) => (carries(period) ? [{ period }, word] : [{ period }]);
}

export function isYear(period: Period): boolean {
  return /^\d{4}$/.test(period);
}

/** A year, or years from one to another. */
export function isOfYears(period: Period): boolean {
  return !period.includes("-");
}
