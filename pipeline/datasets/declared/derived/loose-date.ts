import { isPeriod, type Period } from "../../../model/period.ts";
import { readPeriodText } from "../../../stages/validate/readers/period-text.ts";

/** A date found in a text; it is sure where the text is nothing but the date. */
export interface LooseDate {
  readonly period: Period;
  readonly isSure: boolean;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * The first date in a text, or null: in any form that is read, as “since 2017” or “first half of 2021”, and within the given
 * year as “13-15 APR” or “Q3-4”.
 */
export function looseDateIn(text: string, year: string): LooseDate | null {
  const whole = readPeriodText(text, { name: "", typed: false, eras: false });
  if ("value" in whole) return { period: whole.value, isSure: true };
  const loose = (period: Period) => (isPeriod(period) ? { period, isSure: false } : null);
  const days = /^(\d{1,2})(?:[-–](\d{1,2}))? ([a-z]{3})[a-z]*$/i.exec(text.trim());
  if (days) {
    const [, from = "", to = from, name = ""] = days;
    const month = written(months.indexOf(name.toLowerCase()) + 1);
    const day = (number: string) => `${year}-${month}-${written(Number(number))}`;
    const period = from === to ? day(from) : `${day(from)}/${day(to)}`;
    return isPeriod(period) ? { period, isSure: true } : null;
  }
  const quarters = /^Q([1-4])(?:[-–]Q?([1-4]))?$/i.exec(text.trim());
  if (quarters) {
    const [, from = "", to = from] = quarters;
    return loose(`${year}-${written(Number(from) * 3 - 2)}/${year}-${written(Number(to) * 3)}`);
  }
  const half = /\b(first|second) half of (\d{4})\b/i.exec(text);
  if (half) {
    const [, which = "", of = ""] = half;
    return loose(which.toLowerCase() === "first" ? `${of}-01/${of}-06` : `${of}-07/${of}-12`);
  }
  const named = /\b(?:([a-z]{3})[a-z]* )?(\d{4})\b/i.exec(text);
  if (!named) return null;
  const [, name = "", of = ""] = named;
  const month = months.indexOf(name.toLowerCase()) + 1;
  return loose(month > 0 ? `${of}-${written(month)}` : of);
}

function written(number: number): string {
  return String(number).padStart(2, "0");
}
