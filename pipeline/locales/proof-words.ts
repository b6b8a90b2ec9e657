import { takes, takesTold, text } from "../words/fixed-words.ts";

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
  disagrees: takes("what: plain", "value: plain", "right: plain?"),
  stale: takes("what: plain", "edition: plain", "value: plain", "right: plain?"),
  /** A value of an earlier time, `then`, told as if it were so now. */
  outdated: takes("what: plain", "then: plain", "value: plain", "right: plain?"),
  notOurs: text,
  cells: takes("cells: plain"),
  operations: {
    difference: takes("what: plain", "from: plain", "to: plain"),
    change: takes("what: plain", "from: plain", "to: plain"),
    ratio: takes("what: plain", "from: plain", "to: plain"),
    share: takes("what: plain", "from: plain", "to: plain"),
    sum: takes("what: plain", "parts: plain"),
  },
  contradictions: {
    "two-values": takes("other: plain", "sentence: plain"),
    parts: takes("sum: plain", "total: plain"),
    change: takes("from: plain", "to: plain", "follows: plain"),
    share: takes("part: plain", "whole: plain", "follows: plain"),
    days: takes("range: plain", "days: plain"),
    weekday: takes("date: plain", "weekday: plain"),
  },
  coverage: takesTold({
    checked: "number",
    all: "number",
    agree: "number",
    disagree: "number",
    stale: "number",
    inconsistent: "number",
    notOurs: "number",
  }),
  pinned: text,
  pin: takes("line: plain"),
  pinExpired: takes("line: number"),
  pinFault: takes("line: number", "column: plain"),
  remarks: {
    "changes-accepted": takes("count: number"),
    "macros-ignored": text,
    "links-ignored": takes("count: number"),
    "furniture-set-aside": takes("count: number"),
    "pages-without-text": takes("pages: plain"),
    "unreadable-characters": takes("pages: plain"),
    "other-language": takes("count: number"),
    "open-elsewhere": text,
    "other-edition": takes("year: plain", "edition: plain", "reported: whether"),
  },
  refusals: {
    empty: text,
    encoding: text,
    encrypted: text,
    "other-format": takes("found: plain", "saveAs: plain"),
    archive: text,
    picture: text,
    "not-a-text": text,
    damaged: takes("part: plain"),
    hostile: takes("part: plain"),
    "too-large": {
      bytes: takes("claimed: number", "allowed: number"),
      pages: takes("claimed: number", "allowed: number"),
    },
    "unpacks-too-large": text,
    folder: text,
    "mark-of-open": takes("document: plain"),
    scanned: takes("pages: number"),
    "broken-fonts": text,
    "no-language": text,
  },
  /** Stands first in a marked copy: what it is, and how to go on without a terminal. */
  howToGoOn: [text, text, text],
  unmarked: takes("count: number"),
  /** Where a marked document has figures in notes or text boxes. */
  inNotes: text,
  /** Where a copy cannot be written. */
  noCopy: text,
};
