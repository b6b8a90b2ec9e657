import { groupBy } from "../../../model/group-by.ts";
import type { ChangeRow } from "./change-table.ts";

/** Revised figures on a screen, and on a page of print over all tables; `changes.csv` and the workbook have all. */
const mostRows = 10;
export const mostRowsInPrint = 4;
/** Sentences of the last report to quote. */
export const mostSentences = 4;

/** The revised figures for a screen, grouped by reason: the largest of each reason, then the next largest. */
export function splitRows(rows: readonly ChangeRow[], most = mostRows): (readonly ChangeRow[])[] {
  const byReason = [...groupBy(rows, ({ why }) => why).values()];
  const first = new Set(byReason.flatMap((group) => group.slice(0, 1)).slice(0, most));
  const others = rows.filter((row) => !first.has(row)).slice(0, most - first.size);
  const shown = new Set([...first, ...others]);
  return byReason.map((group) => group.filter((row) => shown.has(row))).filter((group) => group.length > 0);
}
