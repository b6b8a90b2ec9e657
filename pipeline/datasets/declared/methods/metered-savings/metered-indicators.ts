/** Indicators of every meter, with a value or a refusal. */
export const perMeter = [
  "avoided-use",
  "avoided-share",
  "counterfactual-use",
  "measured-use",
  "savings-uncertainty",
  "savings-margin",
  "days-between-reads",
  "reporting-days",
  "reporting-periods",
  "baseline-days",
  "baseline-periods",
  "fit-adjusted-r2",
  "fit-cv-rmse",
  "fit-cv-rmse-adjusted",
  "fit-nmbe",
  "residual-autocorrelation",
  "base-load",
  "heating-slope",
  "cooling-slope",
  "heating-balance-point",
  "cooling-balance-point",
] as const;

export type MeterIndicator = (typeof perMeter)[number];
/** Indicators also given for the fit of period totals. */
export type FitIndicator = "fit-adjusted-r2";
/** Indicators also given with the weather of whole periods. */
export const ofWholePeriods = [
  "avoided-use",
  "counterfactual-use",
  "savings-uncertainty",
  "savings-margin",
  "fit-adjusted-r2",
] as const satisfies readonly MeterIndicator[];
export type WholePeriodIndicator = (typeof ofWholePeriods)[number];
