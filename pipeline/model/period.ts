/**
 * A time span in one of four forms: `2020`, `2020-10`, `2020-10-12`, or an interval `2018-06/2021-06`, whose end may be
 * empty.
 */
export type Period = string;

const date = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const form = new RegExp(`^${date}(?:/(?:${date})?)?$`);

export function isPeriod(text: string): boolean {
  return form.test(text) && text.split("/").every(isRealDate);
}

/** The last day of a period, as `yyyy-mm-dd`; for an open interval, that of its start. */
export function lastDay(period: Period): string {
  const [start = "", end] = period.split("/");
  const [year = "", month = "12", day] = (end || start).split("-");
  if (day) return `${year}-${month}-${day}`;
  return `${year}-${month}-${daysInMonth(Number(year), Number(month))}`;
}

/** The first day of a period, as `yyyy-mm-dd`. */
export function firstDay(period: Period): string {
  const [start = ""] = period.split("/");
  const [year = "", month = "01", day = "01"] = start.split("-");
  return `${year}-${month}-${day}`;
}

export function yearOf(period: Period): number {
  return Number(period.slice(0, 4));
}

/** The years in which twelve months from April begin and end; null for another period. */
export function fiscalYearOf(period: Period): readonly [from: string, to: string] | null {
  const [, from, to] = /^(\d{4})-04-01\/(\d{4})-03-31$/.exec(period) ?? [];
  return from !== undefined && to !== undefined && Number(to) === Number(from) + 1 ? [from, to] : null;
}

/** The same period some years earlier. */
export function yearsBefore(period: Period, years: number): Period {
  return period.replace(/\d{4}(?=$|-\d{2}|\/)/g, (year) => String(Number(year) - years));
}

/** Days from one day to another, both `yyyy-mm-dd`. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the month has the day; true where none is named. */
function isRealDate(date: string): boolean {
  const [year, month, day] = date.split("-").map(Number);
  return year === undefined || month === undefined || day === undefined || day <= daysInMonth(year, month);
}

/** The years from the first to the last period; null for no periods. */
export function yearsSpanned(periods: readonly Period[]): Period | null {
  const first = periods.map((period) => firstDay(period).slice(0, 4)).sort()[0];
  const last = periods
    .map((period) => lastDay(period).slice(0, 4))
    .sort()
    .at(-1);
  if (first === undefined || last === undefined) return null;
  return first === last ? first : `${first}/${last}`;
}
