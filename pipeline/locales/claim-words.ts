import { takes, takesValues, text } from "../words/fixed-words.ts";

/** Texts about a report's sentences: their populations, their years, and doubts about their figures. */
export const claimsShape = {
  /** Opens the populations of a paragraph's or heading's sentences. */
  open: text,
  kinds: { rank: text, standing: text, change: text, part: text, figure: text },
  /** How many of a population are compared or counted. */
  population: takesValues({ of: "count", all: "count" }),
  whole: takes("all: count"),
  without: takes("names: plain"),
  andOthers: takes("count: count"),
  years: takes("years: plain"),
  statuses: takes("statuses: plain"),
  figures: text,
  /** The mark `c` beside a figure. */
  inDoubt: text,
  /** Why a finding that doubts a figure was accepted. */
  accepted: takes("reason: plain"),
  /** Below a chart. */
  doubtedInChart: takes("named: plain", "others: number?"),
};
