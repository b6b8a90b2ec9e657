import type { Context, RowsOf } from "../../model/dataset.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { firstDay, isPeriod, lastDay, type Period, yearOf } from "../../model/period.ts";
import { atCells, type Place } from "../../model/place.ts";
import { mergeRanges } from "../../model/source.ts";
import { evidence } from "../../model/table.ts";
import { endBeforeStart, otherYear } from "../../rules/problems.ts";
import type { sources } from "./contract.ts";
import { type Column, cellsOf, type Dates, datesInText, type Event, printedDates } from "./event.ts";
import { dayMonthSwap, recordConflict } from "./problems.ts";

export function* check({ events }: RowsOf<typeof sources>, { edition }: Context): Iterable<Finding> {
  for (const event of events) {
    yield* endsBeforeItStarts(event, "start", "end");
    yield* endsBeforeItStarts(event, "startInText", "endInText");
    if (yearOf(event.start) !== Number(edition.edition)) yield ofOtherYear(event, edition.edition);
    yield* recordsDiffer(event);
  }
}

function* endsBeforeItStarts(
  event: Event,
  from: "start" | "startInText",
  to: "end" | "endInText",
): Iterable<Finding> {
  const [start, end] = [event[from], event[to]];
  if (start === null || end === null || lastDay(end) >= firstDay(start)) return;
  yield finding(endBeforeStart({ start, end }), at(event, to));
}

/** An event of another year belongs to another edition, or its date is mistyped. */
function ofOtherYear(event: Event, edition: string): Finding {
  return finding(otherYear({ raw: event.start, column: "Start", edition }), at(event, "start"));
}

/** The printed dates against those of the programme text, which may be coarser without contradicting them. */
function* recordsDiffer(event: Event): Iterable<Finding> {
  const [printed, text] = [printedDates(event), datesInText(event)];
  if (text === null) return;
  const sides = [
    [printed.first, text.first],
    [printed.last, text.last],
  ] as const;
  if (sides.every(([a, b]) => agree(a, b))) return;
  const swapped = sides.every(([a, b]) => agree(a, b) || swapDayAndMonth(a) === b);
  const [here] = mergeRanges(given(event, ["startInText", "endInText"]));
  const [otherAt] = mergeRanges(given(event, ["start", "end"]));
  if (!here || !otherAt) return;
  const found = { value: written(text), other: written(printed), otherAt };
  yield finding(swapped ? dayMonthSwap(found) : recordConflict(found), atCells(here));
}

/** One lies within the other: they differ in exactness at most. */
function agree(a: Period, b: Period): boolean {
  const within = (inner: Period, outer: Period) =>
    firstDay(outer) <= firstDay(inner) && lastDay(inner) <= lastDay(outer);
  return within(a, b) || within(b, a);
}

function swapDayAndMonth(date: Period): Period | null {
  const [year, month, day] = date.split("-");
  const swapped = `${year}-${day}-${month}`;
  return isPeriod(swapped) ? swapped : null;
}

function written({ first, last }: Dates): Period {
  return first === last ? first : `${first}/${last}`;
}

function given(event: Event, columns: readonly Column[]) {
  const filled = columns.filter((column) => event[column] !== null);
  return cellsOf(event, filled).map(({ range }) => range);
}

function at(event: Event, column: Column): Place {
  return atCells(evidence(event, column).range);
}
