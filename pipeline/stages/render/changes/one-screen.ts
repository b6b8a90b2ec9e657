import { groupBy } from "../../../model/group-by.ts";
import type { ChangeRow } from "./change-table.ts";

/** What a screen, or a page of print, holds of the revised figures; `changes.csv` and the workbook hold all. */
const mostRows = 8;
/** Sentences of the last report that are quoted. */
export const mostSentences = 4;

/** The revised figures of a screen, those of one reason together: the largest of each reason, then the next largest. */
export function onOneScreen(rows: readonly ChangeRow[]): (readonly ChangeRow[])[] {
  const byReason = [...groupBy(rows, ({ why }) => why).values()];
  const first = new Set(byReason.flatMap((own) => own.slice(0, 1)).slice(0, mostRows));
  const others = rows.filter((row) => !first.has(row)).slice(0, mostRows - first.size);
  const shown = new Set([...first, ...others]);
  return byReason.map((own) => own.filter((row) => shown.has(row))).filter((own) => own.length > 0);
}
