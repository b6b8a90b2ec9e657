import type { Code } from "../finding.ts";
import type { Descriptions } from "./description.ts";

/** Whether a cell says what its column needs, and says it in one way only. */
export const valueChecks = {
  "not-a-number": {
    catches: "Text or a date in a column of figures.",
    example: "`many`, `12 or 13`, `1.2.3`",
  },
  "number-as-text": {
    catches: "A number in a workbook that is stored as text. It is read; formulas over it leave it out.",
    example: "`３` in full width, `'12`",
  },
  "not-whole": {
    catches: "A fraction where only whole numbers make sense.",
    example: "`12.5` participants",
  },
  precision: {
    catches: "A number with more digits than a spreadsheet keeps.",
    example: "`12345678901234567890`",
  },
  "ambiguous-number": {
    catches: "Text that could be two numbers, in a source that does not declare its decimal sign.",
    example: "`1,234`: 1234 or 1.234",
  },
  "mixed-percent-scale": {
    catches: "Fractions of 1 and per cents in one column, so that one of them is a hundred times off.",
    example: "`0.534` below `48.5`",
  },
  "suspect-percent-scale": {
    catches: "A column of per cents in which every value is at most 1. They may be fractions.",
    example: "`0.3`, `0.5`, `1` in a column of rates",
  },
  "unexpected-percent": {
    catches: "A percentage in a column that counts something else.",
    example: "`40%` in a column of tonnes",
  },
  "unit-in-cell": {
    catches: "A number with its unit behind it in the same cell. Both are read.",
    example: "`12 kt`",
  },
  "unknown-unit": {
    catches:
      "A unit that nobody declared, in the header, in a column of units or in the cell; or none at all.",
    example: "`thousand tons`",
  },
  "qualified-value": {
    catches: "A bound or an estimate in place of an exact figure. It is carried on with its qualifier.",
    example: "`<10`, `over 200`, `约50`",
  },
  "missing-value": {
    catches: "A cell that must be filled and is empty.",
    example: "an event without a start date",
  },
  "missing-marker": {
    catches: "A sign that stands for a value that is not there. It is never read as 0.",
    example: "`…`, `n/a`, `-`",
  },
  "notation-key": {
    catches: "A notation key of greenhouse-gas inventories in place of a figure. It is never read as 0.",
    example: "`NE`, `IE`, `NO`",
  },
  "invisible-characters": {
    catches: "Characters that nobody sees inside a value, which would make two equal texts differ.",
    example: "a byte order mark or a zero-width space before `Kyoto`",
  },
  "not-a-date": {
    catches: "Text or a number that is no date, month, year or interval.",
    example: "`soon`, `2020-02-30`",
  },
  "ambiguous-date": {
    catches: "A date that could be two days, since nobody says which number is the month.",
    example: "`03/04/2020`",
  },
  "date-as-text": {
    catches: "A date in a workbook that is stored as text. It is read; formulas over it leave it out.",
    example: "`2019年`",
  },
  "implausible-date": {
    catches: "A date of 1900 to 1905, which is what a day count or the wrong date system looks like.",
    example: "the number 12 formatted as a date: 12 January 1900",
  },
  "out-of-range": {
    catches: "A number outside of what the contract or a scheme allows; negative ones too.",
    example: "a recycling rate of 120 %",
  },
  "not-in-list": {
    catches: "A text that is none of the values a column may have; the nearest is named.",
    example: "`Citty` where `City` is meant",
  },
  "unknown-area": {
    catches: "A place that data/reference/areas.csv knows by none of its names; the nearest is named.",
    example: "`Mongola`",
  },
  "area-cycle": {
    catches: "Places of data/reference/areas.csv that lie in one another.",
    example: "Kaili in Guizhou, and Guizhou in Kaili",
  },
} as const satisfies Partial<Descriptions<Code>>;
