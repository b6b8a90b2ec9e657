import { takes, takesValues, text, texts } from "../words/fixed-words.ts";

/** The pages' texts around tables, origins and findings. */
export const pageShape = {
  /** The label of the field above a long table. */
  filter: text,
  /** How many rows remain after filtering. */
  rowsShown: takes("shown: plain", "all: plain"),
  /** What selecting a column's heading does. */
  sorts: text,
  /** Unfolds how a number is computed, and from which cells. */
  arithmetic: text,
  /** Heading of what a director needs to know about the findings. */
  glance: text,
  /** How many standings towards targets rest on cells in question, of how many, and whose. */
  standingsTouched: takesValues({ touched: "count", all: "count", names: "plain?" }),
  /** How many of the published figures rest on such cells. */
  touched: takesValues({ figures: "count", all: "count" }),
  /** How many sentences of the opening rest on such cells, and on what they are. */
  opens: takesValues({ count: "count", names: "plain?" }),
  limits: takes("items: count"),
  /** Where the warnings are. */
  warningsIn: takes("delivered: count", "others: count"),
  ...texts(
    "untouched",
    "example",
    "timesFound",
    "filesWith",
    "allFindings",
    "byWhen",
    "alike",
    "acrossFiles",
    "qualityPage",
    "beforeNext",
  ),
  /** Where all findings of a kind are. */
  allCases: takes("count: number"),
  /** What to do about a file that only its publisher changes. */
  askPublisher: takes("publisher: plain"),
  ...texts("figures"),
  /** Published figures of one indicator. */
  ofIndicator: takes("title: plain", "count: number"),
  /** What is left out of a shortened list. */
  others: takes("count: number"),
  /** A dataset without any publishable figure. */
  wholeDataset: takes("title: plain"),
  secretariat: text,
  programmers: text,
};
