import { type Finding, finding } from "../model/finding.ts";
import { firstDay, isPeriod, lastDay, type Period } from "../model/period.ts";
import { atCells } from "../model/place.ts";
import type { Rule } from "../model/rule.ts";
import { mergeRanges } from "../model/source.ts";
import { evidence, type Row } from "../model/table.ts";
import { listedProblem } from "../words/listed-problem.ts";
import { textIn } from "./values.ts";

export const dayMonthSwap = listedProblem("day-month-swap", {
  value: "period",
  other: "period",
  otherAt: "cells",
});

export const recordConflict = listedProblem("record-conflict", {
  value: "period",
  other: "period",
  otherAt: "cells",
});

/** The first and the last day of a record, as precisely as it gives them. */
interface Dates {
  readonly first: Period;
  readonly last: Period;
}

/**
 * Two records of one date must agree (`record-conflict`, `day-month-swap`); a coarser one does not contradict the other.
 * Each record is a start and perhaps an end, or a cell with an interval.
 */
export function agreeingDates<const N extends string>(first: readonly N[], other: readonly N[]): Rule<N> {
  return {
    columns: [...first, ...other],
    inEngine: "memory only",
    *check(rows) {
      for (const row of rows) yield* recordsDiffer(row, first, other);
    },
  };
}

function* recordsDiffer(row: Row, first: readonly string[], other: readonly string[]): Iterable<Finding> {
  const [printed, compared] = [datesOf(row, first), datesOf(row, other)];
  if (printed === null || compared === null) return;
  const sides = [
    [printed.first, compared.first],
    [printed.last, compared.last],
  ] as const;
  if (sides.every(([a, b]) => agree(a, b))) return;
  const swapped = sides.every(([a, b]) => agree(a, b) || swapDayAndMonth(a) === b);
  const [here] = mergeRanges(filled(row, other));
  const [otherAt] = mergeRanges(filled(row, first));
  if (!here || !otherAt) return;
  const found = { value: written(compared), other: written(printed), otherAt };
  yield finding(swapped ? dayMonthSwap(found) : recordConflict(found), atCells(here));
}

/** A record without an end ends when it starts. */
function datesOf(row: Row, columns: readonly string[]): Dates | null {
  const days = columns.flatMap((column) => textIn(row, column).split("/")).filter((day) => day !== "");
  const [first] = days;
  const last = days.at(-1);
  return first !== undefined && last !== undefined ? { first, last } : null;
}

/** Dates agree if one lies within the other. */
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

function filled(row: Row, columns: readonly string[]) {
  return columns.filter((column) => textIn(row, column) !== "").map((column) => evidence(row, column).range);
}
