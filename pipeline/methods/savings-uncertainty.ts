import { correlation, type FitRefusal, fitStatistics } from "./fit-statistics.ts";
import type { ReadInterval } from "./reads.ts";
import { type QuantileRefusal, studentQuantile } from "./student-t.ts";
import { isUndefined, type Undefined } from "./undefined.ts";

/** Probability with which the band contains the savings (CalTRACK 2.0, 4.3.2.1). */
export const CONFIDENCE = 0.9;
/** Days counted as a reporting month (OpenEEmeter 3.2.0). */
export const DAYS_OF_A_MONTH = 30;
/** a m² + b m + c for billing data and for daily data (Sun and Baltazar 2013, in CalTRACK 2.0, 4.3.2.4). */
export const MONTHLY_COEFFICIENTS = [-0.00022, 0.03306, 0.94054] as const;
export const DAILY_COEFFICIENTS = [-0.00024, 0.03535, 1.00286] as const;
/** A root mean square below this fraction of the mean is rounding: the model meets every value. */
const ROUNDING = 1e-12;

export type UncertaintyRefusal =
  | FitRefusal
  | QuantileRefusal
  | "too-few-values"
  | "residuals-do-not-vary"
  | "residuals-fully-correlated"
  | "no-reporting-month";

export interface SavingsUncertainty {
  /** ± in the unit of the totals. */
  readonly band: number;
  readonly t: number;
  readonly autocorrelation: number;
  /** n′: the effective number of independent values in the baseline. */
  readonly independentValues: number;
  readonly months: number;
}

/**
 * The ± of avoided use at 90 % confidence, in the unit of the baseline totals, for k slopes and the days reported: n·t(0.95,
 * n−k)·(a m² + b m + c)·RMSE_adj·√((n/n′)(1 + 2/n′)/m); the mean in the published form cancels. Source: ASHRAE Guideline 14
 * with Sun and Baltazar's coefficients, in CalTRACK 2.0, 4.3.2, as OpenEEmeter 3.2.0.
 */
export function savingsUncertainty(
  observed: readonly number[],
  predicted: readonly number[],
  slopes: number,
  reporting: { readonly days: number; readonly interval: ReadInterval },
): SavingsUncertainty | Undefined<UncertaintyRefusal> {
  const fit = fitStatistics(observed, predicted, slopes);
  if (isUndefined(fit)) return fit;
  if (typeof fit.adjustedRmse !== "number") return fit.adjustedRmse;
  if (!Number.isFinite(reporting.days)) return { undefined: "not-a-number" };
  const isDaily = reporting.interval === "daily";
  const inMonths = reporting.days / DAYS_OF_A_MONTH;
  const months = isDaily ? inMonths : roundHalfToEven(inMonths);
  if (months <= 0) return { undefined: "no-reporting-month" };
  const t = studentQuantile((1 + CONFIDENCE) / 2, fit.n - slopes);
  if (typeof t !== "number") return t;
  if (fit.adjustedRmse <= ROUNDING * Math.abs(fit.meanObserved)) {
    return { band: 0, t, autocorrelation: 0, independentValues: fit.n, months };
  }
  const autocorrelation = lagOneAutocorrelation(predicted.map((value, i) => value - (observed[i] ?? 0)));
  if (typeof autocorrelation !== "number") return autocorrelation;
  if (Math.abs(autocorrelation) >= 1 - 1e-12) return { undefined: "residuals-fully-correlated" };

  const independentValues = (fit.n * (1 - autocorrelation)) / (1 + autocorrelation);
  const [a, b, c] = isDaily ? DAILY_COEFFICIENTS : MONTHLY_COEFFICIENTS;
  // Each day of daily data is a value, each month of billing data.
  const values = isDaily ? Math.round(reporting.days) : months;
  const growth = a * months ** 2 + b * months + c;
  const spread = Math.sqrt(((fit.n / independentValues) * (1 + 2 / independentValues)) / values);
  const band = fit.n * t * growth * fit.adjustedRmse * spread;
  return { band, t, autocorrelation, independentValues, months };
}

/** Correlation of each residual with the previous one; undefined where they do not vary. */
export function lagOneAutocorrelation(
  residuals: readonly number[],
): number | Undefined<"residuals-do-not-vary"> {
  const r = correlation(residuals.slice(1), residuals.slice(0, -1));
  return typeof r === "number" ? r : { undefined: "residuals-do-not-vary" };
}

/** Rounds like Python, which made the published results. */
function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
