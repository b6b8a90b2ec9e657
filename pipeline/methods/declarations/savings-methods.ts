import type { MethodDeclaration } from "./method-declaration.ts";

const asApplied = "as OpenEEmeter 3.2.0 applies it; IPMVP option C";

/** Methods that fit energy use to weather and compute savings. */
export const savingsMethods = {
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
      {
        says: "More than 60 % of the expected use avoided, more than half where the months that need least fall as far, or more than twice the expected use: a warning at the cells, with the mistaken units that the step is near to, and no savings, unless somebody accepts the warning with a reason.",
        from: "above 60 % a renovation is deep (European Commission, SWD(2013) 143), as 0.2 % of buildings a year are (Comprehensive study of building energy renovation activities, 2019); for panel buildings of Ulaanbaatar 50 to 60 % were to be expected (CDIA, 2011); the rest is ours",
      },
      {
        says: "Reads of 0 after works, all of them or those on which a quarter of the expected use falls: the same.",
        from: "ours: a building that is used uses energy",
      },
      {
        says: "A meter with the reads of another on the same days, all or nearly all, is a warning at its cells, and the first alone is counted: the reads are compared in four parts by the month, of which two must be equal. Of a source of millions of rows the first two million meters are compared.",
        from: "ours",
      },
      {
        says: "Use before works of less than 700 or more than 70,000 kWh a year for each household, or less than 5 or more than 520 for each m², where the register gives the size of the building: a warning with the mistaken units that explain it, and no savings.",
        from: "a tenth of the least to three times the largest national mean of the EU (Odyssee-Mure, Average energy consumption per dwelling, 2021: 0.6 to 2 toe; Heating consumption per m²: 5 to 15 koe)",
      },
      {
        says: "Reads of less than three quarters of the year after works are told of their days alone, and are in no sum.",
        from: "ours",
      },
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
      "Reads that lie less than 18 hours apart on average are added up by calendar month, by the clock of the station's zone; a month of which less than nine tenths is read is missing, and what else lacks is taken to be as the rest.",
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
} as const satisfies { readonly [id: string]: MethodDeclaration };
