import { cleanText } from "../../../charts/clean-text.ts";
import { groupBy } from "../../../model/group-by.ts";
import { isMissing } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import { withUnits } from "../captions.ts";
import type { GridEntry } from "../data-grid.ts";
import type { Words } from "../words.ts";
import { cell, marksOf, noteOf, numberIn } from "./table-cells.ts";
import { layoutOf, type PrintTable } from "./table-layout.ts";

/** One line for each observation, in adjacent strips if there is room; if units differ, each value has its own. */
export function listTables(
  title: string,
  units: readonly string[],
  all: readonly GridEntry[],
  words: Words,
): PrintTable[] {
  const { entries, gaps } = withoutGaps(all);
  const [unit = ""] = units;
  const shared = units.length <= 1;
  const named = shared ? withUnits(title, units, words) : title;
  const { caption, sharedMark, each } = marksOf(named, entries, words);
  const number = shared ? numberIn(entries, words) : words.amount;
  const rows = [...entries]
    .sort((a, b) => compareText(a.column, b.column))
    .map(({ row, column, observation }) => ({
      heads: [cleanText(column), cleanText(row)],
      cells: [[cell(observation, number(observation.value), sharedMark)]],
    }));
  const head = cleanText(shared && unit !== "" ? unit : title);
  const notes = [noteOf(entries, words, shared), ...gapNotes(gaps, words)].filter((note) => note !== "");
  return [
    {
      caption,
      heads: [words.book.frame.area, words.book.frame.year],
      columns: [head],
      rows,
      layout: layoutOf(rows, head),
      legend: each,
      note: notes.join(words.book.punctuation.gap),
    },
  ];
}

/** More lines without a value are combined into one. */
const mostGaps = 5;

function withoutGaps(all: readonly GridEntry[]): {
  readonly entries: readonly GridEntry[];
  readonly gaps: readonly GridEntry[];
} {
  const gaps = all.filter(({ observation }) => isMissing(observation.value));
  if (gaps.length <= mostGaps || gaps.length === all.length) return { entries: all, gaps: [] };
  return { entries: all.filter((entry) => !gaps.includes(entry)), gaps };
}

/** Notes on missing values, by reason. */
function gapNotes(gaps: readonly GridEntry[], { book }: Words): string[] {
  const { label, stop, semicolon, bracketed, comma } = book.punctuation;
  const byReason = groupBy(gaps, ({ observation: { value } }) =>
    isMissing(value) ? book.missing[value.missing] : "",
  );
  return [...byReason].map(([reason, group]) => {
    const byPlace = [...groupBy(group, ({ column }) => column)].sort(([a], [b]) => compareText(a, b));
    const places = byPlace.map(([place, here]) => bracketed(place, here.map(({ row }) => row).join(comma)));
    return cleanText(label(reason, places.join(semicolon)) + stop);
  });
}

/** Indicators with one or two figures each, one line a figure: what, when, and the value. */
export function singlesTable(
  singles: readonly (readonly [title: string, GridEntry])[],
  words: Words,
): PrintTable {
  const { frame, story, changes, punctuation, workbook } = words.book;
  const entries = singles.map(([, entry]) => entry);
  const { caption, sharedMark, each } = marksOf(story.singleFigures, entries, words);
  const rows = singles.map(([title, { row, column, observation }]) => ({
    heads: [cleanText(title + punctuation.clause + column), cleanText(row)],
    cells: [[cell(observation, words.amount(observation.value), sharedMark)]],
  }));
  return {
    caption,
    heads: [workbook.columns.subject, frame.year],
    columns: [changes.figure],
    rows,
    layout: layoutOf(rows, changes.figure, 1),
    legend: each,
    note: noteOf(entries, words, false),
  };
}
