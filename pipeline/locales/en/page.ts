import type { PageWords } from "../page-words.ts";

export const page: PageWords = {
  filter: "Filter the rows",
  rowsShown: (shown, all) => `${shown} of ${all} rows`,
  sorts: "Sorts the rows",
  exactly: (amount) => `Unrounded: ${amount}`,
  glance: "At a glance",
  touched: (touched, all) =>
    `Published figures that rest on cells which somebody still has to look at: ${touched} of ${all}.`,
  untouched: "No published figure rests on a cell that somebody still has to look at.",
  who: "Who",
  byWhen: "By when",
  figures: "Figures touched",
  ofIndicator: (title, count) => `${title} (${count})`,
  others: (count) => `and ${count} more`,
  wholeDataset: (title) => `all of “${title}”`,
  secretariat: "Secretariat",
  programmers: "Maintainers of the program",
};
