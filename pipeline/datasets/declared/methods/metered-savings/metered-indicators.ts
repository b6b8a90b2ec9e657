/** What is said of every meter, given or refused. */
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
