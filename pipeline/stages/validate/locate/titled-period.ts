import { lastPart, stemOf } from "../../../model/file-name.ts";
import { firstDay, lastDay, type Period } from "../../../model/period.ts";
import type { Sheet } from "../../../model/sheet.ts";
import type { CellRef } from "../../../model/source.ts";
import { rawText } from "../readers/cell.ts";
import { periodsInText } from "../readers/periods-in-text.ts";

/** A time in a text about a whole table. */
export interface TitledPeriod {
  readonly period: Period;
  readonly isDoubtful: boolean;
  readonly text: string;
  readonly from: "above" | "sheet" | "file";
  /** Its cell; null in a name. */
  readonly at: CellRef | null;
}

/** The times in the texts above a table; where they have none, in the name of its sheet, then of its file. */
export function titledPeriods(sheet: Sheet, headerRow: number): readonly TitledPeriod[] {
  const above: TitledPeriod[] = [];
  for (let row = 1; row < headerRow; row++)
    for (const column of sheet.cells.columnsNear(row)) {
      const text = rawText(sheet, row, column).trim();
      const at = { file: sheet.file, sheet: sheet.name, row, column };
      for (const read of periodsInText(text)) above.push({ ...read, text, from: "above", at });
    }
  const inName = (text: string, from: "sheet" | "file") =>
    periodsInText(text).map((read) => ({ ...read, text, from, at: null }));
  const all = [above, inName(sheet.name, "sheet"), inName(stemOf(lastPart(sheet.file)), "file")];
  return narrowest(all.find((some) => some.length > 0) ?? []);
}

/** Each time once, and none that is only the year of another. */
function narrowest(found: readonly TitledPeriod[]): readonly TitledPeriod[] {
  const contains = (whole: Period, part: Period) =>
    whole !== part && firstDay(whole) <= firstDay(part) && lastDay(whole) >= lastDay(part);
  return found.filter(
    ({ period }, at) =>
      found.findIndex((other) => other.period === period) === at &&
      !found.some((other) => contains(period, other.period)),
  );
}
