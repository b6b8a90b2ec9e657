import { takes, text } from "../words/fixed-words.ts";

/** What the pages say around their tables, origins and findings. */
export const pageShape = {
  /** Names the field above a long table. */
  filter: text,
  /** How many rows are left by what was typed. */
  rowsShown: takes("shown: plain", "all: plain"),
  /** Tells what a column's heading does when it is chosen. */
  sorts: text,
  /** Unfolds how a number is computed, and from which cells. */
  arithmetic: text,
  /** Heads what a director needs to know of the findings. */
  glance: text,
  /** How many published figures rest on cells in question, of how many. */
  touched: takes("figures: plain", "all: plain"),
  untouched: text,
  who: text,
  byWhen: text,
  figures: text,
  /** Published figures of one indicator. */
  ofIndicator: takes("title: plain", "count: number"),
  /** What is left out of a list that is cut short. */
  others: takes("count: number"),
  /** A dataset none of whose figures can be given. */
  wholeDataset: takes("title: plain"),
  secretariat: text,
  programmers: text,
};
