import type { ModelPeriod } from "./change-point-candidates.ts";
import type { DegreeDayLookup } from "./degree-days.ts";
import type { DroppedPeriod, MeteredPeriod } from "./metered-periods.ts";
import { BIMONTHLY_WEATHER_DAYS, MILLISECONDS_OF_A_DAY, type ReadInterval } from "./reads.ts";

/** A period between reads, with its weather as the regressors of the model. */
export interface PeriodWithWeather {
  readonly period: MeteredPeriod;
  readonly regressors: ModelPeriod;
}

/** The periods whose weather is known, and those dropped because it is not. */
interface WeatherJoined {
  readonly kept: readonly PeriodWithWeather[];
  readonly dropped: readonly DroppedPeriod<"too-few-hours">[];
}

/** The weather of a station, and how to join it to periods. */
interface Weather {
  readonly degreeDays: DegreeDayLookup;
  readonly interval: ReadInterval;
  readonly firstDaysAlone?: boolean;
}

/**
 * Joins periods to their weather. Every weight of daily data is 1, for ordinary least squares (CalTRACK 2.0, 3.4.1 and
 * 3.4.2). A bimonthly baseline uses only the weather of the first 35 days of each period, as OpenEEmeter does.
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

/** Total days of the periods. */
export function daysIn(periods: readonly PeriodWithWeather[]): number {
  return periods.reduce((sum, { period }) => sum + period.days, 0);
}
