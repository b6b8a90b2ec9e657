import { takes, text, texts } from "../words/fixed-words.ts";

/** The fixed words of statistics.xlsx. */
export const workbookShape = {
  title: takes("edition: plain"),
  /** Names of worksheets: at most 31 characters, without `: \ / ? * [ ]`. */
  cover: text,
  ...texts("figures", "notes", "standings", "illustrative", "edition", "about", "aboutText"),
  ...texts("shorthandText", "contact"),
  /** Whom to ask, if the edition names no contact. */
  noContact: takes("network: plain"),
  ...texts("whereNext", "printText", "toNotes", "byYear"),
  /** A sheet and how many rows it has. */
  withRows: takes("sheet: plain", "rows: count"),
  /** What an empty cell of a sheet by year means, and the sheet of all figures. */
  byYearNote: takes("sheet: plain"),
  /** Below it where a row is of fiscal years. */
  fiscalNote: text,
  charts: text,
  /** Of the lines of a chart, when it has not all. */
  mostChanged: takes("indicator: plain", "count: number"),
  /** The unit of a pure number. */
  noUnit: text,
  /** Of the year of a figure that stands beside a target of another year. */
  yearOf: takes("indicator: plain"),
  /** Headers; no two in a table may be equal. */
  columns: {
    ...texts("subject", "indicator", "place", "country", "placeCode", "period", "breakdown", "anyValue"),
    /** Of a sheet of targets. */
    targetYear: text,
    ...texts("unit", "note", "meaning"),
    ...texts("qualifier", "status", "notes", "cells"),
  },
  note: takes("number: number"),
  shorthandSubject: text,
  shorthand: {
    ...texts("not-reported", "not-applicable", "suppressed", "not-comparable", "method-undefined"),
    ...texts("zero-denominator"),
  },
  ...texts("valueNote", "qualifierNote", "statusNote", "breakdownNote", "cellsNote"),
  indicatorNote: takes("definition: plain", "method: plain"),
  qualifiers: {
    ...texts("exact", "about", "more-than", "at-least", "about-or-more", "less-than", "at-most"),
    ...texts("about-or-less"),
  },
  andMore: takes("count: number"),
};
