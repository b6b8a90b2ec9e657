import { daysBetween, firstDay, lastDay, type Period } from "../../model/period.ts";

/** A period in SDMX: a year, month or day as it is, an interval as start and duration; null for one without an end. */
export function timePeriod(period: Period): string | null {
  if (!period.includes("/")) return period;
  if (period.endsWith("/")) return null;
  const start = firstDay(period);
  return `${start}/${duration(start, lastDay(period))}`;
}

export function frequencyOf(period: Period): Frequency {
  if (period.includes("/")) return "_O";
  return period.length === 4 ? "A" : period.length === 7 ? "M" : "D";
}

/** The codes of CL_FREQ in use. */
export const frequencies = { A: "Annual", M: "Monthly", D: "Daily", _O: "Other" } as const;
type Frequency = keyof typeof frequencies;

/** The duration from first to last day, both included: in years and months where whole, else in days. */
function duration(first: string, last: string): string {
  const days = daysBetween(first, last) + 1;
  const isWhole = first.endsWith("-01") && last === lastDay(last.slice(0, 7));
  if (!isWhole) return `P${days}D`;
  const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const months = monthsOf(last) - monthsOf(first) + 1;
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return `P${years > 0 ? `${years}Y` : ""}${rest > 0 ? `${rest}M` : ""}`;
}
