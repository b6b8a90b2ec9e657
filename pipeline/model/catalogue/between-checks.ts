import type { Code } from "../finding.ts";
import type { Descriptions } from "./description.ts";

/** What one file says against what another says: published figures, second records, lists, reviewed decisions. */
export const betweenChecks = {
  "expired-acceptance": {
    catches: "A line of data/reference/accepted-findings.csv that ran out. It accepts nothing any more.",
    example: "expires 2020-12-31 in an edition published on 2021-06-30",
  },
  "unused-acceptance": {
    catches: "A line of data/reference/accepted-findings.csv that fits no finding.",
    example: "an accepted typing error that was mended since",
  },
  corrected: {
    catches: "A cell that data/reference/corrections.csv corrects on the way in; the file stays as it is.",
    example: "1,750 corrected to 175",
  },
  "correction-mismatch": {
    catches: "A correction whose cell no longer holds the value that it expects.",
    example: "a corrected cell that the office has mended",
  },
  "correction-without-cell": {
    catches: "A correction of a file, sheet or cell that is not there.",
    example: "a correction of Roster!E10 in a workbook without that sheet",
  },
  "not-a-cell": {
    catches: "A correction that does not say which cell is meant.",
    example: "`E-10`",
  },
  "expired-correction": {
    catches:
      "A correction that ran out. It is applied all the same, so that figures do not change by the calendar.",
    example: "expires 2020-12-31 in an edition published on 2021-06-30",
  },
  "published-total-mismatch": {
    catches: "A figure that others have published and ours, computed for the same place and date, differ.",
    example: "91 members published, 92 in the roster",
  },
  "published-conflict": {
    catches: "Two published figures for one place and date that differ.",
    example: "124 and 125 countries",
  },
  "day-month-swap": {
    catches: "Two records of one event whose dates differ by day and month exchanged.",
    example: "7 August against 8 July",
  },
  "record-conflict": {
    catches: "Two records of one event that differ in another way.",
    example: "one day against two",
  },
  "unknown-reference": {
    catches: "A name that the list it refers to does not have: a scheme, an indicator's code, a station.",
    example: "the code `TSS99`",
  },
  "unrated-indicator": {
    catches: "An assessment without a row for an indicator of its scheme. It counts as not answered.",
    example: "no row for `P5`",
  },
  "incomparable-schemes": {
    catches: "Assessments by different schemes in one edition; their scores do not compare.",
    example: "Foshan by SHIFT+, Kaili by its predecessor",
  },
} as const satisfies Partial<Descriptions<Code>>;

/** What only the computed figures and charts show. */
export const resultChecks = {
  "undeclared-indicator": {
    catches: "A figure of an indicator that the dataset does not declare; a mistake in the program.",
    example: "`members-gone` without a definition",
  },
  "wrong-unit": {
    catches: "A figure in another unit than its indicator has.",
    example: "blocks retrofitted, given in buildings",
  },
  "duplicate-observation": {
    catches: "Two figures of one indicator, place, period and breakdown; a mistake in the program.",
    example: "members of Japan in 2020, twice",
  },
  "empty-indicator": {
    catches: "A declared indicator without a single figure in this edition.",
    example: "no savings, since no meter readings were sent",
  },
  "check-failed": {
    catches: "A check or computation that broke off; a mistake in the program. Nothing of it is published.",
    example: "a division that met a text",
  },
  "implied-factor-implausible": {
    catches:
      "Two projections that together imply an emission factor outside of what is physically plausible.",
    example: "2.9 million MWh and 3 million t: 1.03 t/MWh",
  },
  "incomparable-baselines": {
    catches: "Targets with different baselines, which cannot stand on one axis.",
    example: "22.7 % and 14 % below two different forecasts",
  },
  "illustrative-data": {
    catches: "Rows that show the method on invented figures; whatever they reach says so.",
    example: "a row whose status is `illustrative`",
  },
  "bounds-point-both-ways": {
    catches: "A sum of “more than” and “less than”, which has no bound. The figure is left out.",
    example: "`>10` plus `<5`",
  },
  "method-undefined": {
    catches: "A published method that does not apply to these figures. The figure is left out.",
    example: "compound growth from a base of 0",
  },
  "mixed-definitions": {
    catches:
      "Values after a baseline that are not measured as the baseline is; no progress is computed from them.",
    example: "a recycling rate, then the share of waste arriving at plants",
  },
  "sample-meter": {
    catches: "A metered building that is a sample to show the method.",
    example: "sample-gas: synthetic loads on measured weather",
  },
  "period-dropped": {
    catches: "Metered periods that the method leaves out, with the reason.",
    example: "a period of 20 days, or one that overlaps the works",
  },
  "censored-baseline": {
    catches: "A progress that has no status, because its baseline is only a bound.",
    example: "a baseline of `<10`",
  },
  "empty-chart": {
    catches: "A chart without a single point to show; a mistake in the program.",
    example: "a chart of a dataset whose figures are all missing",
  },
  "chart-warning": {
    catches: "A chart that the library could not draw cleanly; a mistake in the program.",
    example: "two points of one series at one place",
  },
} as const satisfies Partial<Descriptions<Code>>;
