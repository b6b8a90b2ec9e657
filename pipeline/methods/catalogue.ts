/** What a published method is, for the page that documents it and for whoever asks where a number comes from. */
export interface MethodDeclaration {
  readonly title: string;
  readonly formula: string;
  readonly source: string;
  /** What happens at the edges: each is refused with a reason, or decided as said here. */
  readonly edgeCases: readonly string[];
  /** What could not be read in an official text, or is ours; null when the method is all its source's. */
  readonly notOfficial: string | null;
  /** Where the expected results come from. */
  readonly reference: string;
}

const calTrack =
  "CalTRACK 2.0 (text CC0), IPMVP option C; rules as OpenEEmeter 3.2.0 applies them to billing data";

export const methods = {
  "least-squares": {
    title: "Weighted least squares",
    formula: "minimise Σ w (y − Xβ)², by QR decomposition of √w X",
    source:
      "Golub and Van Loan, Matrix Computations; never by the normal equations, which lose half the digits",
    edgeCases: ["A design whose columns depend on each other (tolerance 1e-7) is refused as rank-deficient."],
    notOfficial: null,
    reference: "NIST StRD, Longley: certified coefficients",
  },
  "degree-days": {
    title: "Degree days",
    formula: "HDD(b) = mean over the period's days of max(b − T, 0); CDD(b) of max(T − b, 0)",
    source: calTrack,
    edgeCases: [
      "A day is a block of 24 hours counted from the meter read, not a calendar day.",
      "A block with 12 hours of temperature or fewer is dropped; a period with under 90 % of its hours is dropped whole.",
      "The 90 % are counted against the period's own hours, so weather that ends early is noticed.",
    ],
    notOfficial: null,
    reference:
      "OpenEEmeter 3.2.0 on its two sample meters: every balance point from 30 to 90 °F in every period",
  },
  "metered-savings": {
    title: "Metered savings",
    formula:
      "use per day = μ + βH·HDD(bH) + βC·CDD(bC), fitted on the baseline; avoided use = Σ days × (model − use per day) over the reporting periods",
    source: calTrack,
    edgeCases: [
      "Periods of 25 to 35 whole days; baseline periods lie wholly in the 365 days before works start, reporting periods wholly in the 365 days after works end. What is dropped is listed with why.",
      "Balance points 30 to 90 °F, every degree; a candidate needs Σ days × degree days of at least 20; a negative coefficient disqualifies; a later candidate wins only if strictly better. Gas and heat take no cooling.",
      "Negative use, overlapping reads and too few periods are refused; one distinct temperature is refused, since degree days then do not vary.",
      "Not annualised: the days covered are given, never “a year”.",
    ],
    notOfficial: null,
    reference:
      "OpenEEmeter 3.2.0 on its two sample meters: coefficients, balance points, savings by period and in all",
  },
  "fit-statistics": {
    title: "Fit statistics",
    formula:
      "on period totals, residual = predicted − observed: R² = squared correlation; adjusted R² = 1 − (1 − R²)(n − 1)/(n − k − 1); CV(RMSE) = √(Σres²/n)/mean, adjusted with n − k; NMBE = Σres/Σobs",
    source: "ASHRAE Guideline 14 as OpenEEmeter 3.2.0 computes it",
    edgeCases: [
      "Each statistic that a division makes undefined (no variation, a mean of 0, n ≤ k) is refused by itself.",
    ],
    notOfficial: null,
    reference: "OpenEEmeter's vector: observed 1, 3, 4, 1, 6; predicted 2, 3, 3, 2, 4; k = 2",
  },
  "savings-uncertainty": {
    title: "Uncertainty of metered savings",
    formula:
      "n·ȳ·t(0.95, n − k)·(−0.00022 m² + 0.03306 m + 0.94054)·(RMSE_adj/ȳ)·√((n/n′)(1 + 2/n′)/m), n′ = n(1 − ρ)/(1 + ρ), 90 %",
    source:
      "Fractional savings uncertainty of ASHRAE Guideline 14 in the form of OpenEEmeter 3.2.0 (monthly)",
    edgeCases: [
      "ρ is the lag-1 autocorrelation of the residuals; ρ of 1 or more, or fewer values than coefficients, is refused.",
    ],
    notOfficial: null,
    reference: "OpenEEmeter 3.2.0: ±14.48 therm and ±112.69 kWh",
  },
  "required-path": {
    title: "Required path to a target",
    formula: "v(t) = v0 + (vT − v0)(t − t0)/(T − t0); q = (latest − v0)/(path(latest) − v0)",
    source: "Linear interpolation between baseline and target",
    edgeCases: [
      "A target year at or before the base year, a year outside the path and a target on the wrong side of its direction are refused.",
      "A baseline that is a bound (“<10 %”) has no path: the status is refused and the required change is a bound itself.",
    ],
    notOfficial:
      "The cuts q ≥ 0.95 on track, ≥ 0.60 acceleration needed, ≥ 0 limited, < 0 deterioration are ours, borrowed from the CAGR ratio.",
    reference: "Closed form, both ends of the path",
  },
  "required-change": {
    title: "Change required to reach a target",
    formula: "linear: (vT − v0)/(T − t0) a year; compound: ((vT/v0)^(1/(T − t0)) − 1) × 100 a year",
    source: "The CAGR of Open SDG, progress-methodology.md",
    edgeCases: ["From or to 0, and across it, a growth rate is undefined; the linear change is still given."],
    notOfficial: null,
    reference:
      "Mongolia, 10 % in 2018 to 30 % in 2025 and 40 % in 2030: 16.99 % and 12.25 %, 2.86 and 2.5 points a year",
  },
  "cagr-progress": {
    title: "Progress by the CAGR ratio",
    formula:
      "CAGR_i = (y_i/y_0)^(1/(t_i − t_0)) − 1; with a target R = d·CAGR_i/|CAGR_T|; without, d·CAGR_i against 1.5 % and 0.5 %, scaled by the distance to a natural limit",
    source:
      "Statistics Canada and Open SDG, adapted from Eurostat (open-sdg/open-sdg, docs/progress-methodology.md)",
    edgeCases: [
      "Achieved is looked at first, whatever the growth rate.",
      "A sign change, a base of 0, fewer than two distinct years, a target equal to a base not yet achieved, a base at its limit and a target of 0 are refused with their reason.",
      "The published method puts 0.001 for a target of 0, which calls a 50 % cut on the way to zero “limited”: use the required path.",
    ],
    notOfficial: "Eurostat's own thresholds without a target could not be read and are not built.",
    reference: "87 published progress values of Statistics Canada, with score and status",
  },
  "weighted-score": {
    title: "Weighted score of a scheme",
    formula: "Σ w(s − min) / Σ w(max − min) × 100 over the answered indicators",
    source: "The scheme in scheme.csv: its weights and ranges are data",
    edgeCases: [
      "A missing weight, a score out of its range and a maximum not above the minimum are errors at their cells.",
      "Not answered is not zero: “n of m answered” stands beside the score.",
    ],
    notOfficial:
      "Levels, weights and label thresholds of SHIFT+ could not be read: equal weights, named unofficial, and no label is awarded.",
    reference: "Foshan and Kaili (illustrative): 70.00, 51.67, 55.00 and 63.33, 35.00, 56.00",
  },
} as const satisfies { readonly [id: string]: MethodDeclaration };

/** The method that an operation is or belongs to (`required-change-linear`); plain arithmetic has none. */
export function methodOf(
  operation: string,
): { readonly id: string; readonly method: MethodDeclaration } | null {
  for (const [id, method] of Object.entries(methods)) {
    if (operation === id || operation.startsWith(`${id}-`)) return { id, method };
  }
  return null;
}
