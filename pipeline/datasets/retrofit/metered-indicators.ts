import type { Indicator } from "../../model/observation.ts";

/** The model of a meter's use before works: how well it fits, and its coefficients. */
const modelIndicators = {
  "fit-adjusted-r2": { unit: "1", better: "higher" },
  "fit-cv-rmse": { unit: "1", better: "lower" },
  "fit-cv-rmse-adjusted": { unit: "1", better: "lower" },
  "fit-nmbe": { unit: "1", better: "neither" },
  "residual-autocorrelation": { unit: "1", better: "neither" },
  "base-load": { unit: "kWh/day", better: "neither" },
  "heating-slope": { unit: "kWh/(°C day)", better: "neither" },
  "cooling-slope": { unit: "kWh/(°C day)", better: "neither" },
  "heating-balance-point": { unit: "degC", better: "neither" },
  "cooling-balance-point": { unit: "degC", better: "neither" },
} as const satisfies Record<string, Indicator>;

/** What is said of every meter, given or refused. */
const meterIndicators = {
  "avoided-use": { unit: "kWh", better: "higher" },
  "avoided-share": { unit: "percent", better: "higher" },
  "counterfactual-use": { unit: "kWh", better: "neither" },
  "measured-use": { unit: "kWh", better: "lower" },
  "savings-uncertainty": { unit: "kWh", better: "lower" },
  "savings-margin": { unit: "kWh", better: "lower" },
  "days-between-reads": { unit: "day", better: "neither" },
  "reporting-days": { unit: "day", better: "higher" },
  "reporting-periods": { unit: "period", better: "higher" },
  "baseline-days": { unit: "day", better: "higher" },
  "baseline-periods": { unit: "period", better: "higher" },
  ...modelIndicators,
} as const satisfies Record<string, Indicator>;

export const meteredIndicators = {
  ...meterIndicators,
  "meters-measured": { unit: "meter", better: "higher" },
  "meters-distinguishable": { unit: "meter", better: "higher" },
  "avoided-use-changed": { unit: "kWh", better: "higher" },
  "avoided-use-unchanged": { unit: "kWh", better: "neither" },
  "period-use": { unit: "kWh", better: "lower" },
  "period-counterfactual": { unit: "kWh", better: "neither" },
  "period-use-per-day": { unit: "kWh/day", better: "lower" },
  "period-counterfactual-per-day": { unit: "kWh/day", better: "neither" },
} as const satisfies Record<string, Indicator>;

export type MeterIndicator = keyof typeof meterIndicators;
/** What is told of the fit of period totals too. */
export type FitIndicator = "fit-adjusted-r2";
/** What is told by the weather of whole periods too. */
export const ofWholePeriods = [
  "avoided-use",
  "counterfactual-use",
  "savings-uncertainty",
  "savings-margin",
  "fit-adjusted-r2",
] as const satisfies readonly MeterIndicator[];
export type WholePeriodIndicator = (typeof ofWholePeriods)[number];
/** Object.keys forgets the keys' type. */
export const perMeter = Object.keys(meterIndicators) as MeterIndicator[];
