import { isPeriod } from "../../../model/period.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { type CellReading, gap, problem, rawText, unusable, value } from "./cell.ts";
import { notADate } from "./problems.ts";
import { timeOrDuration } from "./time-or-duration.ts";

const form = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Reads an instant with offset as milliseconds since 1970 UTC; a bare date is 00:00 UTC, a time without offset refused. */
export function readInstant(sheet: Sheet, row: number, column: number, name: string): CellReading<number> {
  if (sheet.cells.isEmpty(row, column)) return gap("not-reported");
  const broken = unusable(sheet, row, column);
  if (broken) return problem(broken);
  const raw = rawText(sheet, row, column);
  const text = raw.trim();
  // Date.parse reads 30 February as 1 March.
  const instant = form.test(text) && isPeriod(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) return value(instant);
  const is = timeOrDuration(text);
  return problem(notADate({ raw, column: name, ...(is ? { is } : {}) }));
}
