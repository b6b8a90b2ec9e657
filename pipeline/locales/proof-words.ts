import { takes, takesValues, text } from "../words/fixed-words.ts";

/** What a language says of a proofread text. */
export const proofShape = {
  title: takes("file: plain"),
  verdicts: {
    agrees: text,
    disagrees: text,
    stale: text,
    inconsistent: text,
    "not-ours": text,
    "no-figure": text,
  },
  /** `what` is the indicator with its place and period, `value` what the data say, `cells` where they say it. */
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
  /** Stands first in a marked copy: what it is, and how to go on without a terminal. */
  howToGoOn: [text, text, text],
  unmarked: takes("count: number"),
  /** Where a marked document has figures in notes or text boxes. */
  inNotes: text,
  /** Where a copy cannot be written. */
  noCopy: text,
  /** What a bound text has in words: from one to ten as they stand before what they count, and shares of a whole. */
  bound: {
    numbers: [text, text, text, text, text, text, text, text, text, text],
    fractions: {
      "1/2": text,
      "1/3": text,
      "2/3": text,
      "1/4": text,
      "3/4": text,
      "1/5": text,
      "2/5": text,
      "3/5": text,
      "4/5": text,
      "1/10": text,
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
  },
};
