import type { MethodDeclaration } from "./method-declaration.ts";

const arithmetic = "plain arithmetic; no text is followed";

/** Methods of plain arithmetic on figures, and how bounds carry over to the result. */
export const figureMethods = {
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
      "Where a scheme’s own weights could not be read, scheme.csv gives equal ones and names them unofficial; no label is awarded.",
    ],
    reference: "two assessments (illustrative), to 2 decimals: 70.00, 51.67, 55.00 and 63.33, 35.00, 56.00",
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
      "Of fewer than three values there is neither a median nor any other quantile; a minimum and a maximum there are.",
    ],
    ours: ["The treatment of bounds.", "The least number of values."],
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
