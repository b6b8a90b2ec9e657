import { takes, takesValues, text } from "../words/fixed-words.ts";

/** Texts about the sentences of a report: what each is true of, which years, and what doubts its figures. */
export const claimsShape = {
  /** Opens what the sentences of a paragraph or heading are true of. */
  open: text,
  kinds: { rank: text, standing: text, change: text, part: text, figure: text },
  /** How many are compared or counted, of how many who belong. */
  population: takesValues({ of: "count", all: "count" }),
  whole: takes("all: count"),
  without: takes("names: plain"),
  andOthers: takes("count: count"),
  years: takes("years: plain"),
  statuses: takes("statuses: plain"),
  figures: text,
  /** The mark `c` beside a figure. */
  inDoubt: text,
  /** Why somebody accepts what doubts a figure. */
  accepted: takes("reason: plain"),
  /** Under a chart. */
  doubtedInChart: takes("count: number"),
};
