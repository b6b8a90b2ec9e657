import type { Sheet } from "../../../model/sheet.ts";

/** The columns left of the first number in which a label stands once above the rows it applies to. */
export function columnsFilledDown(
  { cells }: Sheet,
  rows: readonly number[],
  { labels, others }: { readonly labels: readonly number[]; readonly others: readonly number[] },
): readonly number[] {
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
