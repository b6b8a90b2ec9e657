import { takes, takesValues, text, texts } from "../words/fixed-words.ts";

/** Texts about a proofread text. */
export const proofShape = {
  title: takes("file: plain"),
  verdicts: {
    ...texts("agrees", "disagrees", "stale", "inconsistent", "not-ours", "no-figure"),
  },
  /** `what` is the indicator with its place and period, `value` its value in the data, `cells` where that stands. */
  agrees: takes("what: plain", "value: plain"),
  notOurs: text,
  cells: takes("cells: plain"),
  operations: {
    difference: takes("what: plain", "from: plain", "to: plain"),
    change: takes("what: plain", "from: plain", "to: plain"),
    ratio: takes("what: plain", "from: plain", "to: plain"),
    share: takes("what: plain", "from: plain", "to: plain"),
    sum: takes("what: plain", "parts: plain"),
  },
  coverage: takesValues({
    checked: "number",
    all: "number",
    agree: "number",
    disagree: "number",
    stale: "number",
    inconsistent: "number",
    notOurs: "number",
  }),
  pinned: text,
  /** First in a marked copy: what it is, and what to do without a terminal. */
  howToGoOn: [text, text, text],
  unmarked: takes("count: number"),
  /** Where a marked document has figures in notes or text boxes. */
  inNotes: text,
  /** Where a copy cannot be written. */
  noCopy: text,
  /** Words in bound texts: one to ten as they precede what they count, and fractions. */
  bound: {
    numbers: [text, text, text, text, text, text, text, text, text, text],
    fractions: {
      ...texts("1/2", "1/3", "2/3", "1/4", "3/4", "1/5", "2/5", "3/5", "4/5", "1/10"),
    },
    nearly: takes("share: plain"),
    justOver: takes("share: plain"),
    checked: takes("bound: number", "right: number"),
    /** Beside a proposed control: what the figure is, and what stands there. */
    keep: takes("what: plain", "now: plain"),
    howToKeep: [text, text],
    bound: takes("bound: number", "unbound: number"),
    refilled: takes("year: plain", "renewed: number", "kept: number"),
    howToAccept: text,
    vanished: takes("count: number"),
    unanswered: takes("count: number"),
    /** A year that moved elsewhere, and where it or a number stands in sentences without anything bound. */
    yearLeft: takes("year: plain", "places: plain"),
    /** Written into a cell of a chart's data, where no tracked change can stand. */
    inChart: takes("cell: plain", "was: plain", "is: plain"),
    /** Where LibreOffice made the chart, or dropped its workbook. */
    withoutWorkbook: text,
  },
};
