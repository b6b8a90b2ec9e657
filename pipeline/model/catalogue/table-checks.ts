import type { Code } from "../finding.ts";
import type { Descriptions } from "./description.ts";

/** What must hold within a row and among the rows of a table. */
export const tableChecks = {
  "duplicate-key": {
    catches: "Two rows of one key with different contents.",
    example: "Japan 2008 twice, with 48,106 and with 46,252",
  },
  "duplicate-row": {
    catches: "A row that says exactly what one before it says. It is set aside.",
    example: "a row pasted twice",
  },
  "parts-exceed-whole": {
    catches: "Parts that add up to more than their whole, beyond rounding.",
    example: "recycled 60 and landfilled 50 of 100 treated",
  },
  "parts-do-not-sum": {
    catches: "Parts that do not add up to their whole, beyond rounding; judged where none is missing.",
    example: "60 and 30 beside a whole of 100",
  },
  "shares-not-100": {
    catches: "Shares of one whole that do not add up to 100 %, beyond rounding.",
    example: "40 %, 30 % and 40 %",
  },
  "required-together": {
    catches: "Columns that a row must fill all or none of, of which some are empty.",
    example: "a value without its source",
  },
  "end-before-start": {
    catches: "A period that ends before it begins.",
    example: "joined 2016, left 2010",
  },
  "constant-column": {
    catches: "A column of figures that never varies over many rows: it may have been filled down.",
    example: "3084 landfilled in every year",
  },
  "copied-column": {
    catches: "Figures that are exactly those of another place: one may have been copied from the other.",
    example: "Kaili with every figure of Foshan",
  },
} as const satisfies Partial<Descriptions<Code>>;

/** What is unusual in the figures of one place over the years. */
export const seriesChecks = {
  gap: {
    catches: "A series in which years have no row.",
    example: "2005, then 2008",
  },
  jump: {
    catches: "A change from one year to the next beyond the bound of its indicator.",
    example: "44,317 t, then 68,200 t",
  },
  spike: {
    catches: "A figure that leaves both its neighbours, which agree with each other.",
    example: "44,317, 61,200, 43,981",
  },
  flat: {
    catches: "The same figure year after year, beyond the bound of its indicator.",
    example: "468 in 2014, 2015, 2016 and 2017",
  },
  "sign-change": {
    catches: "A figure whose sign is not that of the year before.",
    example: "120, then -118",
  },
  "unit-suspect": {
    catches:
      "A figure that is off its neighbours by the ratio of two units: thousands, kWh and MJ, toe and GJ, therms and kWh.",
    example: "44,317, 43.9, 43,170",
  },
  "reads-out-of-order": {
    catches: "A meter read that is not after the one before it, so that their periods would overlap.",
    example: "2016-03-24 below 2016-04-25",
  },
  "conflicting-hours": {
    catches: "Two temperatures of one station for the same hour.",
    example: "21.01 and 19.38 at 2015-11-22T00:00:00-06:00",
  },
  "future-period": {
    catches:
      "A figure that is reported or estimated for a period that begins after the edition's publication.",
    example: "waste generated in 2027, reported in 2021",
  },
} as const satisfies Partial<Descriptions<Code>>;
