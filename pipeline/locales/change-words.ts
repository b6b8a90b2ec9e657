import { takes, takesValues, text, texts } from "../words/fixed-words.ts";

/** Texts about figures that were published with another value. */
export const changesShape = {
  /** The section's heading; `edition` is the one before. */
  title: takes("edition: plain"),
  /** The title where an edition is compared with its own first publication. */
  sincePublication: takes("period: plain"),
  /** Below that title: with which issue each figure is compared. */
  eachFirst: text,
  /** How many figures were revised, added, and discontinued. */
  summary: takes("revised: count", "added: count", "gone: count"),
  /** The mark `r` beside a figure. */
  revised: text,
  /** Below a chart: how many of its values differ from an earlier edition. */
  revisedInChart: takes("count: number", "edition: plain"),
  revisedSinceFirst: takes("count: number"),
  /** Below a chart that draws earlier values. */
  earlierMark: text,
  /** Beside a figure's origin: what was published, and why it changed. */
  publishedAs: takes("edition: plain", "was: plain", "why: plain"),
  /** A class of revision and its reason. */
  why: takes("name: plain", "reason: plain"),
  classes: { source: text, routine: text, method: text, correction: text },
  /** Shown until a reason is given; no report is published with it. */
  noReason: text,
  figure: text,
  was: takes("edition: plain"),
  /** Above a column of the values of a first publication, and before one of them. */
  atFirst: text,
  sinceFirst: takes("now: plain", "was: plain", "why: plain"),
  /** Above a column of earlier values. */
  before: text,
  ...texts("now", "change", "reason"),
  andMore: takes("count: number"),
  /** The heading of sentences of the last report. */
  sentences: takes("edition: plain"),
  /** In such a sentence: its number, and what it is now. */
  nowInstead: takes("was: plain", "now: plain"),
  noLonger: takes("was: plain"),
  file: text,
  reissued: takes("date: plain"),
  /** A change, with the value before it. */
  since: takes("change: plain", "period: plain", "value: plain"),
  /** After it: the change over places that reported both times, null where there is none, and how many reported. */
  samePanel: takesValues({ change: "plain?", reporters: "number", earlier: "number", later: "number" }),
  /** The edition before has the same figure for the same period. */
  asBefore: takes("edition: plain"),
  /** The worksheet's name, at most 31 characters. */
  sheet: text,
};
