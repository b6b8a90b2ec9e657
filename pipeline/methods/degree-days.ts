import type { Undefined } from "./undefined.ts";

/** Balance points tried, °F, one for each degree (CalTRACK 2.0, 3.2.1 and 3.3.4, as OpenEEmeter 3.2.0 applies it). */
export const BALANCE_POINTS: readonly number[] = Array.from({ length: 61 }, (_, i) => 30 + i);
/** A day with this many hours or fewer is dropped: more than half are needed (CalTRACK 2.0, 2.2.2.3). */
export const TOO_FEW_HOURS_OF_A_DAY = 12;
/** A billing period with a smaller share of its hours is dropped (CalTRACK 2.0, 2.2.3.2); a day needs more than half. */
export const LEAST_PART_OF_HOURS = 0.9;

const HOURS_OF_A_DAY = 24;
/** The longest day, on which the clock is set back. */
const LONGEST_DAY_HOURS = 25;
const MILLISECONDS_OF_AN_HOUR = 3_600_000;

/** Temperatures in °F of consecutive hours from `firstHour` (hours since 1970-01-01 UTC); null where missing. */
export interface HourlyTemperatures {
  readonly firstHour: number;
  readonly temperatures: readonly (number | null)[];
}

/** The weather of one period. Degree days are means per day in °F, in the order of BALANCE_POINTS. */
interface DegreeDays {
  readonly days: number;
  readonly daysDropped: number;
  readonly heating: readonly number[];
  readonly cooling: readonly number[];
}

export interface TooFewHours extends Undefined<"too-few-hours"> {
  readonly hours: number;
  readonly of: number;
}

/** The degree days of a period in milliseconds since 1970, or why there are none. */
export type DegreeDayLookup = (start: number, end: number) => DegreeDays | TooFewHours;

/**
 * Orders temperature readings in °F by hour; a reading counts for the hour it falls in. Two different readings of one hour
 * are refused with the index of the second.
 */
export function hourlyTemperatures(
  readings: readonly { readonly time: number; readonly temperature: number }[],
): HourlyTemperatures | (Undefined<"conflicting-hours" | "not-a-number"> & { readonly at: number }) {
  let firstHour = Number.POSITIVE_INFINITY;
  let lastHour = Number.NEGATIVE_INFINITY;
  for (const [at, { time, temperature }] of readings.entries()) {
    if (!Number.isFinite(time) || !Number.isFinite(temperature)) return { undefined: "not-a-number", at };
    const hour = Math.floor(time / MILLISECONDS_OF_AN_HOUR);
    firstHour = Math.min(firstHour, hour);
    lastHour = Math.max(lastHour, hour);
  }
  if (readings.length === 0) return { firstHour: 0, temperatures: [] };
  const temperatures: (number | null)[] = new Array(lastHour - firstHour + 1).fill(null);
  for (const [at, { time, temperature }] of readings.entries()) {
    const index = Math.floor(time / MILLISECONDS_OF_AN_HOUR) - firstHour;
    const hourly = temperatures[index] ?? null;
    if (hourly !== null && hourly !== temperature) return { undefined: "conflicting-hours", at };
    temperatures[index] = temperature;
  }
  return { firstHour, temperatures };
}

/**
 * Mean temperatures in °F of the days of a period: its hours in blocks of 24 counted from its start; the last block may be
 * shorter (CalTRACK 2.0, 2.2.2.3 and 2.2.3.2, as OpenEEmeter 3.2.0 applies them).
 */
export function dailyMeans(
  weather: HourlyTemperatures,
  start: number,
  end: number,
): { readonly means: readonly number[]; readonly daysDropped: number } | TooFewHours {
  const from = Math.ceil(start / MILLISECONDS_OF_AN_HOUR) - weather.firstHour;
  const to = Math.ceil(end / MILLISECONDS_OF_AN_HOUR) - weather.firstHour;
  const means: number[] = [];
  let present = 0;
  let daysDropped = 0;
  for (let day = from; day < to; day += HOURS_OF_A_DAY) {
    let sum = 0;
    let hours = 0;
    for (let hour = day; hour < Math.min(day + HOURS_OF_A_DAY, to); hour++) {
      const temperature = weather.temperatures[hour] ?? null;
      if (temperature === null) continue;
      sum += temperature;
      hours++;
    }
    present += hours;
    if (hours > TOO_FEW_HOURS_OF_A_DAY) means.push(sum / hours);
    else daysDropped++;
  }
  const of = Math.max(0, to - from);
  const isBilling = of > LONGEST_DAY_HOURS;
  if (means.length === 0 || (isBilling && present / of < LEAST_PART_OF_HOURS)) {
    return { undefined: "too-few-hours", hours: present, of };
  }
  return { means, daysDropped };
}

/** Mean over the days of max(balancePoint − mean temperature, 0), °F; 0 for no days (CalTRACK 2.0, 3.3.5). */
export function heatingDegreeDays(means: readonly number[], balancePoint: number): number {
  const sum = means.reduce((total, mean) => total + Math.max(balancePoint - mean, 0), 0);
  return sum / Math.max(means.length, 1);
}

/** Mean over the days of max(mean temperature − balancePoint, 0), °F; 0 for no days (CalTRACK 2.0, 3.3.4). */
export function coolingDegreeDays(means: readonly number[], balancePoint: number): number {
  const sum = means.reduce((total, mean) => total + Math.max(mean - balancePoint, 0), 0);
  return sum / Math.max(means.length, 1);
}

/** Degree days of one station, computed once for each period and balance point. */
export function degreeDayLookup(weather: HourlyTemperatures): DegreeDayLookup {
  const byBase = new Map<string, DegreeDays | TooFewHours>();
  return (start, end) => {
    const key = `${start}/${end}`;
    const before = byBase.get(key);
    if (before) return before;
    const daily = dailyMeans(weather, start, end);
    const result =
      "undefined" in daily
        ? daily
        : {
            days: daily.means.length,
            daysDropped: daily.daysDropped,
            heating: BALANCE_POINTS.map((balancePoint) => heatingDegreeDays(daily.means, balancePoint)),
            cooling: BALANCE_POINTS.map((balancePoint) => coolingDegreeDays(daily.means, balancePoint)),
          };
    byBase.set(key, result);
    return result;
  };
}
