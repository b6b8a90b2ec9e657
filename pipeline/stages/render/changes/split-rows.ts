import { groupBy } from "../../../model/group-by.ts";
import type { ChangeRow } from "./change-table.ts";

/** Revised figures on a screen; `changes.csv` and the workbook have all. */
const mostRows = 10;
/** Sentences of the last report to quote. */
export const mostSentences = 4;

/** The revised figures for a screen, grouped by reason: the largest of each reason, then the next largest. */
export function splitRows(rows: readonly ChangeRow[]): (readonly ChangeRow[])[] {
  const byReason = [...groupBy(rows, ({ why }) => why).values()];
  const first = new Set(byReason.flatMap((group) => group.slice(0, 1)).slice(0, mostRows));
  const others = rows.filter((row) => !first.has(row)).slice(0, mostRows - first.size);
  const shown = new Set([...first, ...others]);
  return byReason.map((group) => group.filter((row) => shown.has(row))).filter((group) => group.length > 0);
}
