import { takes, text } from "../words/fixed-words.ts";

/** What the page of a place says around its figures, and the index of places. */
export const profileShape = {
  places: text,
  /** Where a name that was looked for leads to no page. */
  none: text,
  /** Heads places that have a line in the index and no page. */
  others: text,
  compared: text,
  /** How a strip is read. */
  key: takes("place: plain"),
  latest: text,
  among: text,
  standing: text,
  since: takes("change: plain", "period: plain", "value: plain"),
  same: takes("period: plain"),
  single: text,
  peers: takes("count: number", "years: plain"),
  notCompared: text,
  tooFew: text,
  /** A figure beside a guideline. */
  above: takes("label: plain"),
  within: takes("label: plain"),
  notReported: text,
  last: takes("period: plain"),
  cells: text,
  further: text,
  report: text,
};
