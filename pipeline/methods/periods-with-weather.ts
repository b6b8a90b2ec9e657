import type { ModelPeriod } from "./change-point-candidates.ts";
import type { DegreeDayLookup } from "./degree-days.ts";
import type { DroppedPeriod, MeteredPeriod } from "./metered-periods.ts";
import { BIMONTHLY_WEATHER_DAYS, MILLISECONDS_OF_A_DAY, type ReadInterval } from "./reads.ts";

/** A period between reads, and what the model of use makes of its weather. */
export interface PeriodWithWeather {
  readonly period: MeteredPeriod;
  readonly regressors: ModelPeriod;
}

/** The periods whose weather is known, and those left out for the want of it. */
interface WeatherJoined {
  readonly kept: readonly PeriodWithWeather[];
  readonly dropped: readonly DroppedPeriod<"too-few-hours">[];
}

/** The weather of a station, and how the periods that it is joined to were read. */
interface Weather {
  readonly degreeDays: DegreeDayLookup;
  readonly interval: ReadInterval;
  readonly firstDaysAlone?: boolean;
}

/**
 * Daily data is fitted by ordinary least squares, a row a day: every weight is 1 (CalTRACK 2.0, 3.4.1 and 3.4.2).
 * The baseline of bimonthly reads takes the weather of the first 35 days of each period alone, as OpenEEmeter does.
 */
export function withWeather(
  periods: readonly MeteredPeriod[],
  { degreeDays, interval, firstDaysAlone = false }: Weather,
): WeatherJoined {
  const longest = firstDaysAlone ? BIMONTHLY_WEATHER_DAYS * MILLISECONDS_OF_A_DAY : Number.POSITIVE_INFINITY;
  const kept: PeriodWithWeather[] = [];
  const dropped: DroppedPeriod<"too-few-hours">[] = [];
  for (const period of periods) {
    const { read, lastRead, start, end, days, use } = period;
    const weather = degreeDays(start, Math.min(end, start + longest));
    if ("undefined" in weather) dropped.push({ read, lastRead, start, end, reason: weather.undefined });
    else {
      const { heating, cooling } = weather;
      const weatherDays = interval === "daily" ? 1 : weather.days;
      kept.push({ period, regressors: { days, weatherDays, usePerDay: use / days, heating, cooling } });
    }
  }
  return { kept, dropped };
}

/** How many days the periods come to. */
export function daysIn(periods: readonly PeriodWithWeather[]): number {
  return periods.reduce((sum, { period }) => sum + period.days, 0);
}
