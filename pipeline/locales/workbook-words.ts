import { takes, text, texts } from "../words/fixed-words.ts";

/** The fixed words of statistics.xlsx. */
export const workbookShape = {
  title: takes("edition: plain"),
  /** Names of worksheets: at most 31 characters, without `: \ / ? * [ ]`. */
  cover: text,
  ...texts("contents", "notes", "standings", "network", "edition", "about", "aboutText", "illustrative"),
  ...texts("shorthandTitle", "shorthandText", "contact"),
  /** Whom to ask, if the edition names no contact. */
  noContact: takes("network: plain"),
  ...texts("whereNext", "toContents", "toNotes", "toCover", "singleTable"),
  tableTitle: takes("number: plain", "subject: plain", "unit: plain", "period: plain"),
  /** A dataset, and its part in a table of one or two indicators. */
  from: takes("subject: plain", "what: plain"),
  years: takes("first: plain", "last: plain"),
  source: takes("files: plain"),
  /** Which note explains which column: entries such as `Status [note 4]`. */
  columnNotes: takes("entries: plain"),
  shorthandUsed: takes("entries: plain"),
  shorthandEntry: takes("code: plain", "meaning: plain"),
  /** The unit of a table whose rows name theirs. */
  severalUnits: text,
  /** The unit of a pure number. */
  noUnit: text,
  /** Headers; no two in a table may be equal. */
  columns: {
    ...texts("worksheet", "table", "unit", "indicators", "rows", "note", "subject", "meaning", "usedOn"),
    ...texts("indicator", "place", "country", "placeCode", "period", "breakdown"),
    value: takes("unit: plain"),
    /** A value column for any unit. */
    anyValue: text,
    ...texts("qualifier", "status", "notes", "cells"),
  },
  all: text,
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
