import type { Sheet } from "../../../model/sheet.ts";
import type { SurveyedColumn } from "./surveyed-column.ts";

/** The columns left of the first number in which a label stands once above the rows it applies to. */
export function columnsFilledDown(
  { cells }: Sheet,
  rows: readonly number[],
  { plain, numbers }: { readonly plain: readonly SurveyedColumn[]; readonly numbers: readonly number[] },
): readonly number[] {
  const { labels, others } = labelsOf(plain, numbers);
  const [first = 0] = rows;
  const filled: number[] = [];
  for (const column of labels) {
    const empty = rows.filter((row) => cells.isEmpty(row, column));
    // Below an outer label without one of its own, such as a total of all, none is repeated.
    const repeated = empty.filter((row) => filled.every((outer) => cells.isEmpty(row, outer)));
    const inner = cells.isEmpty(first, column) ? labels.filter((other) => other > column) : others;
    if (
      empty.length * 4 >= rows.length &&
      repeated.length > 0 &&
      repeated.every((row) => inner.some((other) => !cells.isEmpty(row, other)))
    )
      filled.push(column);
  }
  return filled;
}

/** The columns of words left of the first number, and those beside them that say where rows are. */
function labelsOf(plain: readonly SurveyedColumn[], numbers: readonly number[]) {
  const first = Math.min(...numbers);
  const words = plain.filter(({ kind, column }) => kind !== "quantity" && column < first);
  const isOfMonths = (column: number) => plain.some(({ yearIn }) => yearIn === column);
  return {
    labels: words
      .filter(({ kind, column }) => kind !== "period" || isOfMonths(column))
      .map(({ column }) => column),
    others: [
      ...words.filter(({ hasGaps }) => !hasGaps),
      ...plain.filter(({ kind }) => kind === "quantity"),
    ].map(({ column }) => column),
  };
}
