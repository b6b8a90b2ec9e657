import { type Areas, countryOf } from "../../../model/area.ts";
import type { Period } from "../../../model/period.ts";
import { isMissing, type Measure } from "../../../model/quantity.ts";
import type { Words } from "../words.ts";
import { numberFormat } from "./number-format.ts";
import type { Cell } from "./plan.ts";
import { shorthand } from "./shorthand.ts";

/** A number, unrounded, or the shorthand for why there is none. */
export function valueCell(value: Measure, digits: number): Cell {
  if (isMissing(value)) return shorthand[value.missing];
  return { number: value.amount, format: numberFormat(value.qualifier, digits, value.amount) };
}

/** A year as a number can be sorted, filtered and plotted. */
export function periodCell(period: Period, words: Words): Cell {
  return isYear(period) ? { number: Number(period), format: "0" } : words.period(period);
}

/** The country of a place; none for a region or a network, which lies in no country. */
export function countryCell(code: string, areas: Areas, words: Words): Cell {
  const country = countryOf(code, areas);
  return country === null ? shorthand["not-applicable"] : words.area(country);
}

export function isYear(period: Period): boolean {
  return /^\d{4}$/.test(period);
}
