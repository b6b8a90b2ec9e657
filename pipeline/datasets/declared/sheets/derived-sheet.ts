import { defineSheet } from "../definition-sheet.ts";

export const functions = [
  "days between",
  "event days",
  "year of",
  "quarter of",
  "month of",
  "parent of",
  "country of",
  "period in",
  "span of",
  "parts of",
  "place of",
  "places in",
  "first word of",
  "or else",
  "total of",
  "share of",
  "look up",
] as const;
export type DerivedFunction = (typeof functions)[number];

const meanings: { readonly [F in DerivedFunction]: string } = {
  "days between":
    "the days from the first date of the columns to the last, both counted, as far as they lie in the edition's year: `start|end`",
  "event days":
    "the days of an event within the edition's year, one at least although no date is known: `start|end`",
  "year of": "the year in which a period begins",
  "quarter of": "the quarter in which a period begins",
  "month of": "the month in which a period begins",
  "parent of": "the place that a place belongs to by areas.csv",
  "country of": "the country or area that contains a place",
  "period in":
    "the date that a text gives loosely, in the edition's year or the year of a second column: `when|year`",
  "span of": "the time from one column to the other: `from|to`",
  "parts of": "what a cell lists, separated by commas, semicolons, slashes or “and”",
  "place of": "the place that a text names",
  "places in": "the places that a text lists; of several columns the first that names one",
  "first word of": "the text before the first space, comma or bracket",
  "or else": "a text, or the words after the bar if it is empty: `shareOf|not stated`",
  "total of": "the sum of numbers of the row, none of which is missing: `recycled|composted`",
  "share of": "the first number of the row as a part of the second, in per cent: `recycled|treated`",
  "look up":
    "a column of another source, found by that source's key, whose columns have the same names here: `scheme.weight`",
};

/** Each row is a column derived from others. */
export const derivedSheet = defineSheet({
  name: "derived",
  required: false,
  columns: {
    source: { required: true, says: "the source that the column is added to" },
    name: { required: true, says: "its id" },
    function: { required: true, oneOf: functions, meanings, says: "how it is computed" },
    of: {
      required: true,
      says: "the columns it uses, separated by a bar; they may be derived in a row above",
    },
    label: { translated: true, says: "its name for readers" },
  },
});
