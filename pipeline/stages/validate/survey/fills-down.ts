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
  return labels.filter((column) => {
    if (cells.isEmpty(first, column) || others.length === 0) return false;
    const empty = rows.filter((row) => cells.isEmpty(row, column));
    return (
      empty.length * 4 >= rows.length &&
      empty.every((row) => others.some((other) => !cells.isEmpty(row, other)))
    );
  });
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
