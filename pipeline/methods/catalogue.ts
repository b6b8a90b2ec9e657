/** What a published method is, for the page that documents it and for whoever asks where a number comes from. */
export interface MethodDeclaration {
  readonly title: string;
  readonly formula: string;
  readonly source: string;
  /** What is refused or told before anything is published: each with its number, and where that comes from. */
  readonly guards?: readonly Guard[];
  /** How a declared dataset asks for it, in its sheet of indicators: operation, column and `of`. */
  readonly declared?: readonly string[];
  /** What happens at the edges: each is refused with a reason, or decided as said here. */
  readonly edgeCases: readonly string[];
  /** What is ours, or could not be read in an official text; none where the method is all its source's. */
  readonly ours: readonly string[];
  /** Where the expected results come from. */
  readonly reference: string;
}

export interface Guard {
  readonly says: string;
  readonly from: string;
}

const asApplied = "as OpenEEmeter 3.2.0 applies it; IPMVP option C";
const arithmetic = "plain arithmetic; no text is followed";

export const methods = {
  "least-squares": {
    title: "Weighted least squares",
    formula: "minimise Σ w (y − Xβ)², by QR decomposition of √w X",
    source:
      "Golub and Van Loan, Matrix Computations, 5.3; never by the normal equations, which lose half the digits",
    edgeCases: ["A design whose columns depend on each other is refused as rank-deficient."],
    ours: ["The tolerance of 1e-7 below which a column adds nothing is that of R's `lm`."],
    reference: "NIST StRD, Longley: certified coefficients, to 15 digits",
  },
  "degree-days": {
    title: "Degree days",
    formula: "HDD(b) = mean over the period's days of max(b − T, 0); CDD(b) of max(T − b, 0)",
    source: `CalTRACK 2.0, 3.3.4 and 3.3.5 (text CC0), ${asApplied}`,
    guards: [
      {
        says: "A day with 12 hours of temperature or fewer is dropped.",
        from: "CalTRACK 2.0, 2.2.2.3 and 2.2.3.3: no more than 50 % may be missing",
      },
      {
        says: "A billing period with under 90 % of its hours is dropped whole.",
        from: "CalTRACK 2.0, 2.2.3.2",
      },
      {
        says: "A station whose mean lies outside −45 to 45 °C is in another unit: an error.",
        from: "ours: no town is colder or hotter",
      },
      {
        says: "A station whose temperatures explain nothing (adjusted R² below 0.1) while the other unit explains use (0.75 and more) is an error.",
        from: "ours; between the two nothing is concluded",
      },
    ],
    edgeCases: [
      "The 90 % are counted against the period's own hours, so weather that ends early is noticed.",
    ],
    ours: [
      "Days are cut from the read, 24 hours each, as OpenEEmeter does; CalTRACK 3.3.3.5 says local midnight.",
      "Bare dates are 00:00 UTC, unless the station names its time zone: then they are local midnight.",
    ],
    reference:
      "OpenEEmeter 3.2.0 on its two sample meters: every balance point from 30 to 90 °F in every period, to 10 decimals",
  },
  "metered-savings": {
    title: "Metered savings, monthly reads",
    formula:
      "use per day = μ + βH·HDD(bH) + βC·CDD(bC), fitted on the baseline by least squares weighted by days; avoided use = Σ days × (model − use per day) over the reporting periods",
    source: `CalTRACK 2.0, section 3(a) (text CC0), ${asApplied}`,
    guards: [
      {
        says: "Of a baseline of 365 days at most 37 may be missing: under 328 days there are no savings, and the days that there are are told.",
        from: "CalTRACK 2.0, 2.2.1.2",
      },
      {
        says: "Savings whose interval of 90 % contains zero are told as not distinguishable from zero, have no share, and are no key figure; a total carries its own interval and how many of its meters differ from nothing.",
        from: "the confidence of CalTRACK 2.0, 4.3.2.1; the wider interval is ours: see savings-margin",
      },
      {
        says: "CV(RMSE) above 100 %: no savings.",
        from: "the limit that CalTRACK 2.0 sets for a building of a portfolio, section 4",
      },
      {
        says: "Use a day above the median and three interquartile ranges is a warning at its cell, with the result with and without it.",
        from: "CalTRACK 2.0, 2.3.6",
      },
      {
        says: "Twelve reads or more that never fall, and rise more often than not, are a counter's position: an error. Six are enough where the first is more than any step.",
        from: "ours: no use rises through a year",
      },
      {
        says: "A read of 0 is missing for electricity, real for gas and heat.",
        from: "CalTRACK 2.0, 2.2.1.4",
      },
      { says: "All reads 0, or none above 0 before works: no base, one sentence.", from: "ours" },
    ],
    edgeCases: [
      "Periods of 25 to 35 whole days (2.2.3.4 and 2.2.3.5); baseline periods lie wholly in the 365 days before works start (3.1.3), reporting periods wholly in the 365 days after works end. What is dropped is listed with why.",
      "Reads shorter than 25 days are joined to the next, up to 70 days (3.5.5.3), and so are estimated ones (2.2.3.1, 3.5.5.1), whose days count as missing; never across the start or end of works.",
      "Several stages of works: from the earliest start to the latest end (1.4.4); more than a year apart is a warning.",
      "Balance points 30 to 90 °F, every degree (3.2.1); a candidate needs Σ days × degree days of at least 20 (3.2.2.2.2); a negative coefficient disqualifies (3.4.3.2); a later candidate wins only if strictly better. Gas takes no cooling (3.2.1.1), nor does heat.",
      "Not annualised: the days covered are given, never “a year”.",
    ],
    ours: [
      "Short reads are joined before works too, where 2.2.3.4 drops them.",
      "The method is chosen by the median of the days between reads: 1 daily, to 35 monthly, to 70 bimonthly.",
      "A candidate's place in the order decides only ties.",
    ],
    reference:
      "OpenEEmeter 3.2.0 on its two sample meters: coefficients, balance points, savings, to 15 digits",
  },
  "metered-savings-daily": {
    title: "Metered savings, daily reads",
    formula: "the same model, fitted by ordinary least squares, a row a day with the degree days of that day",
    source: `CalTRACK 2.0, 3.4.1 (text CC0), ${asApplied}`,
    guards: [
      {
        says: "A candidate needs 10 days with degree days, and 20 degree days.",
        from: "CalTRACK 2.0, 3.2.2.2.1 and 3.2.2.2.2",
      },
      { says: "The guards of monthly reads hold.", from: "see metered-savings" },
    ],
    edgeCases: ["A read over two days is dropped; a day of 23 or 25 hours is a day."],
    ours: [
      "A daily read names the UTC day whose midnight is nearest, as OpenEEmeter's samples do; where the station names its time zone, days run from read to read.",
      "A day of 25 hours counts once; OpenEEmeter 3.2.0 would count two.",
    ],
    reference: "OpenEEmeter 3.2.0 on its daily gas sample, to 15 digits",
  },
  "metered-savings-bimonthly": {
    title: "Metered savings, bimonthly reads",
    formula:
      "the same model, weighted by the days of weather; of a baseline period the weather of its first 35 days",
    source: `CalTRACK 2.0, 2.2.3.5 (text CC0), ${asApplied}`,
    guards: [
      {
        says: "At least 300 days of baseline.",
        from: "ours: two-monthly reads rarely meet the works; the sample covers 307",
      },
      { says: "The other guards of monthly reads hold.", from: "see metered-savings" },
    ],
    edgeCases: ["Periods of 25 to 70 whole days."],
    ours: [
      "OpenEEmeter 3.2.0 matches temperatures to at most 35 days of each period when it fits, and to all when it predicts. CalTRACK's text knows no such limit. We publish OpenEEmeter's result, and the result of whole periods beside it (breakdown “whole-periods”): for the gas sample 24.25 against 46.78 therm, where daily reads give 83.65 and monthly 64.01 in their own days.",
    ],
    reference: "OpenEEmeter 3.2.0 on its bimonthly gas sample, to 15 digits",
  },
  "fit-statistics": {
    title: "Fit statistics",
    formula:
      "on period totals, residual = predicted − observed: R² = squared correlation; adjusted R² = 1 − (1 − R²)(n − 1)/(n − k − 1); CV(RMSE) = √(Σres²/n)/mean, adjusted with n − k; NMBE = Σres/Σobs",
    source: "ASHRAE Guideline 14 as OpenEEmeter 3.2.0 computes it",
    guards: [
      {
        says: "The adjusted R² that readers see is the model's own, of use a day, weighted as it was ranked; that of totals is a breakdown, since longer periods flatter it.",
        from: "ours",
      },
    ],
    edgeCases: [
      "Each statistic that a division makes undefined (no variation, a mean of 0, n ≤ k) is refused by itself.",
    ],
    ours: ["Guideline 14 itself could not be read: OpenEEmeter's source stands for it."],
    reference: "OpenEEmeter's vector: observed 1, 3, 4, 1, 6; predicted 2, 3, 3, 2, 4; k = 2; to 3 decimals",
  },
  "savings-uncertainty": {
    title: "Uncertainty of metered savings",
    formula:
      "n·ȳ·t(0.95, n − k)·(a m² + b m + c)·(RMSE_adj/ȳ)·√((n/n′)(1 + 2/n′)/m), n′ = n(1 − ρ)/(1 + ρ), 90 %; billing: a, b, c = −0.00022, 0.03306, 0.94054, m months; daily: −0.00024, 0.03535, 1.00286, m days/30 in the polynomial and days in the root",
    source:
      "Fractional savings uncertainty with the coefficients of Sun and Baltazar (2013), CalTRACK 2.0, 4.3.2, as OpenEEmeter 3.2.0 applies it",
    edgeCases: [
      "ρ is the lag-1 autocorrelation of the residuals; ρ of 1 or more, or fewer values than coefficients, is refused.",
      "A model that meets every value has a band of 0.",
    ],
    ours: [],
    reference: "OpenEEmeter 3.2.0: ±14.48 therm and ±112.69 kWh, to 15 digits",
  },
  "savings-margin": {
    title: "Margin that savings must exceed",
    formula:
      "√(uncertainty² + (t(0.95, m − 1)·s·√m)²), s the spread of the m reporting periods about one share avoided; in the uncertainty n′ is at most n",
    source: "ours",
    guards: [
      {
        says: "Savings at or below the margin are not distinguishable from zero.",
        from: "ours: with the published uncertainty alone, 23 % of 400 simulated monthly meters with random use would have “changed”, 37 % of bimonthly ones and 10 % of daily ones; with the margin 6, 7 and 3 % (tests/methods/honest.test.ts holds them under 10 %)",
      },
    ],
    edgeCases: ["One reporting period cannot scatter: the uncertainty stands alone."],
    ours: ["All of it. The published uncertainty is printed beside it, as its source has it."],
    reference: "None: closed form; the spread of one common share is 0",
  },
  "required-path": {
    title: "Required path to a target",
    formula: "v(t) = v0 + (vT − v0)(t − t0)/(T − t0); q = (latest − v0)/(path(latest) − v0)",
    source: "linear interpolation between baseline and target",
    declared: [
      "`required path`, of an indicator, `of` an indicator of targets `since` a period (`waste-target since 2010`); `better` must be given",
    ],
    edgeCases: [
      "A target year at or before the base year and a year outside the path are refused.",
      "A baseline that is a bound (“<10 %”) has no path: the status is refused and the required change is a bound itself.",
    ],
    ours: [
      "The method. Its cuts q ≥ 0.95 on track, ≥ 0.60 acceleration needed, ≥ 0 limited, < 0 deterioration are borrowed from the CAGR ratio.",
    ],
    reference: "Closed form, both ends of the path",
  },
  target: {
    title: "Answers about a target",
    formula: "(latest − baseline) / (target − baseline)",
    source: "ours",
    guards: [
      {
        says: "Achieved: the latest value meets the target. Kept: it was met at the base, and is. Missed: the target's year is past. Due: it is the latest year, and not met. Only then is a ratio given.",
        from: "ours; “achieved” first is Open SDG's too",
      },
      {
        says: "A target on the wrong side of its baseline is an error at its cell.",
        from: "the direction that the office declares",
      },
    ],
    declared: ["the answers of `required path` and `growth ratio`"],
    edgeCases: [
      "A baseline, a latest value or a target that is a bound gives no answer, nor do values that measure something else.",
    ],
    ours: ["All of it."],
    reference: "Closed form",
  },
  "required-change": {
    title: "Change required to reach a target",
    formula:
      "linear: (vT − v0)/(T − t0) a year; compound: ((vT/v0)^(1/(T − t0)) − 1) × 100 a year; from the baseline, and from the latest value",
    source: "the CAGR of Open SDG, docs/progress-methodology.md; the linear change is closed form",
    edgeCases: ["From or to 0, and across it, a growth rate is undefined; the linear change is still given."],
    ours: ["Given from the latest comparable value too, where it lies before the target."],
    reference:
      "Mongolia, 10 % in 2018 to 30 % in 2025 and 40 % in 2030, to the 2 decimals of METHODS: 16.99 % and 12.25 %, 2.86 and 2.5 points a year",
  },
  "cagr-progress": {
    title: "Progress by the CAGR ratio",
    formula:
      "CAGR_i = (y_i/y_0)^(1/(t_i − t_0)) − 1; with a target R = d·CAGR_i/|CAGR_T|; without, d·CAGR_i against 1.5 % and 0.5 %, scaled by the distance to a natural limit",
    source:
      "Statistics Canada and Open SDG, adapted from Eurostat (open-sdg/open-sdg, docs/progress-methodology.md)",
    declared: [
      "`growth ratio`, of an indicator, `of` an indicator of targets `since` a period (`waste-target since 2010`); `better` must be given",
    ],
    edgeCases: [
      "Achieved is looked at first, whatever the growth rate.",
      "A sign change, a base of 0, fewer than two distinct years, a target equal to a base not yet achieved, a base at its limit and a target of 0 are refused with their reason.",
    ],
    ours: [
      "A target of 0 is refused: the published method puts 0.001 for it, which calls a 50 % cut on the way to zero “limited”. Use the required path.",
      "A base at its limit is refused where the published method calls it on track.",
      "Eurostat's own thresholds without a target could not be read and are not built.",
    ],
    reference:
      "87 published progress values of Statistics Canada, with score and status, to the digits published",
  },
  "weighted-score": {
    title: "Weighted score of a scheme",
    formula: "Σ w(s − min) / Σ w(max − min) × 100 over the answered indicators",
    source: "the scheme in scheme.csv: its weights and ranges are data",
    declared: ["`score`, of a column, `of` the columns of weights, least and most"],
    edgeCases: [
      "A missing weight, a score out of its range and a maximum not above the minimum are errors at their cells.",
      "Not answered is not zero: “n of m answered” stands beside the score.",
    ],
    ours: [
      "Levels, weights and label thresholds of SHIFT+ could not be read: equal weights, named unofficial, and no label is awarded.",
    ],
    reference: "Foshan and Kaili (illustrative), to 2 decimals: 70.00, 51.67, 55.00 and 63.33, 35.00, 56.00",
  },
  bounds: {
    title: "Sums, shares and bounds",
    formula:
      "a sum is what its parts are known to be: about + any = about; more than + exact = more than; about + more than = about or more; more than + less than is refused",
    source: "ours: no text on published bounds is followed",
    guards: [
      {
        says: "A part of a stock above its whole, done and planned together above it, and a reduction target above 100 % are errors at their cells; what is only about, or less than, proves nothing.",
        from: "a part cannot exceed its whole; nobody emits less than nothing",
      },
      { says: "A share above 100 % is never a key figure.", from: "the same" },
      {
        says: "A bound is rounded outward: more than 16.993 prints as more than 16.9, less than 2.857 as less than 2.86. What lies within a millionth of the last digit is that digit.",
        from: "a bound must not claim more than it may; the millionth is ours, for binary noise",
      },
      {
        says: "The bound of a quotient or a product turns with the signs; a divisor that may lie on either side of 0 gives none.",
        from: "arithmetic of intervals",
      },
      { says: "Zero has no sign, whatever it was computed from.", from: "ours" },
      {
        says: "A figure that a cell prints as a whole number is shown as one.",
        from: "ours: “<10” says nothing of tenths",
      },
      {
        says: "Where a table shows a total with all its parts, and what is printed does not add up, one note below it says so.",
        from: "ours; the figures stay as rounded, none is adjusted",
      },
      {
        says: "Two sources of one figure both stand under their names; the one that a row or a definition prefers is the figure, and where none is preferred and they differ there is none, and a finding names both cells.",
        from: "ours",
      },
      {
        says: "An event counts in the days of the edition's year alone; one whose day is not known counts as at least one, and the sum says “at least”.",
        from: "ours",
      },
    ],
    edgeCases: [
      "A value that is missing makes its sum missing; nothing is filled in.",
      "0 divided by a bound is 0.",
      "“Less than” a positive number of what is counted or measured is taken to lie above 0.",
    ],
    ours: ["All of it."],
    reference: "Closed form",
  },
  change: {
    title: "Change since a period",
    formula: "later − earlier; of percentages in percentage points",
    source: arithmetic,
    declared: ["`change since`, of an indicator, `of` a period (`2015`) or `previous`"],
    edgeCases: [
      "Figures of different units are not comparable; bounds that point both ways have no difference.",
    ],
    ours: ["All of it."],
    reference: "Closed form",
  },
  growth: {
    title: "Growth since a period",
    formula: "(later / earlier − 1) × 100",
    source: arithmetic,
    guards: [
      {
        says: "Only of counts and amounts, from a base above 0: a rate, a score or a temperature has no growth.",
        from: "ours",
      },
    ],
    declared: ["`growth since`, of an indicator, `of` a period (`2015`) or `previous`"],
    edgeCases: ["A base of 0 is no base. A bound of the base turns round: less than 100 gives more growth."],
    ours: ["All of it."],
    reference: "Closed form",
  },
  index: {
    title: "Index to a base",
    formula: "value / base × 100",
    source: arithmetic,
    declared: ["`index to`, of an indicator, `of` a period (`2015`)"],
    edgeCases: ["A base of 0 or below is refused."],
    ours: ["All of it."],
    reference: "Closed form",
  },
  "per-head": {
    title: "Figures per head",
    formula: "amount / population",
    source: arithmetic,
    guards: [
      {
        says: "Only with a population that rests on cells of its own.",
        from: "ours: one worked out from the amount gives back the rate that was assumed",
      },
    ],
    declared: ["`per head`, of an indicator, `of` an indicator of persons"],
    edgeCases: ["A population of 0 is no base."],
    ours: ["All of it."],
    reference: "Closed form",
  },
  mean: {
    title: "Mean",
    formula: "Σ values / their number",
    source: arithmetic,
    declared: ["`mean`, of a column"],
    edgeCases: ["Missing where a value is: who leaves a city out says so."],
    ours: ["All of it."],
    reference: "Closed form",
  },
  "weighted-mean": {
    title: "Weighted mean",
    formula: "Σ weight × value / Σ weight",
    source: arithmetic,
    guards: [
      {
        says: "A weight below 0 or that is a bound, and weights of different units, are refused.",
        from: "ours",
      },
    ],
    declared: ["`weighted mean`, of a column, `of` the column of weights"],
    edgeCases: [
      "Weights that add up to 0 are no base. A bound that counts for nothing leaves the mean exact.",
    ],
    ours: ["All of it."],
    reference: "Closed form",
  },
  quantile: {
    title: "Quantiles, median, minimum and maximum",
    formula: "the value below which the part asked for lies, between two values in proportion",
    source:
      "Hyndman and Fan, Sample Quantiles in Statistical Packages (1996), type 7, as R, NumPy and Excel's PERCENTILE.INC",
    declared: [
      "`median`, `minimum` and `maximum`, of a column",
      "`quantile`, of a column, `of` a part (`25 %`)",
      "`quantile of areas`, of an indicator, `of` a part: of the places that it has, without their whole",
    ],
    edgeCases: [
      "A bound far from the place asked for leaves the answer exact; one that could move it makes it a bound.",
    ],
    ours: ["The treatment of bounds."],
    reference: "R: quantile(c(1, 2, 4, 8, 16), c(.1, .25, .5, .9))",
  },
  rank: {
    title: "Rank",
    formula: "1 + how many of the values given come before; equal values share the better place (1, 2, 2, 4)",
    source: "standard competition ranking; no text is followed",
    declared: [
      "`rank`, of an indicator, `of` `highest` or `lowest`, or `highest among parts`; without, by what is better. The whole has no place among its parts",
    ],
    edgeCases: ["A bound has a rank only where its place is sure; a value that is missing has none."],
    ours: ["The treatment of bounds."],
    reference: "Closed form",
  },
  "same-panel": {
    title: "Change over the same panel",
    formula:
      "Σ later − Σ earlier over the reporters of both periods; beside it the raw change, and how many reported in each and in both",
    source: "the matched sample of price and business statistics; no single text is followed",
    guards: [
      { says: "Never instead of the raw change.", from: "METHODS; a panel of those who stayed flatters too" },
    ],
    declared: [
      "`same panel change`, of an indicator by area, `of` a period or `previous`; the sum of all is no reporter",
    ],
    edgeCases: ["Where nobody reported twice there is no panel."],
    ours: ["All of it."],
    reference: "Closed form",
  },
} as const satisfies { readonly [id: string]: MethodDeclaration };

/** The method that an operation is or belongs to (`required-change-linear`), by its longest name; plain arithmetic has none. */
export function methodOf(
  operation: string,
): { readonly id: string; readonly method: MethodDeclaration } | null {
  const named = Object.entries(methods).filter(([id]) => operation === id || operation.startsWith(`${id}-`));
  const [longest] = named.sort(([a], [b]) => b.length - a.length);
  return longest ? { id: longest[0], method: longest[1] } : null;
}
