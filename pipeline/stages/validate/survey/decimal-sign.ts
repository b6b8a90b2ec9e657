import { isTyped, type Sheet } from "../../../model/sheet.ts";
import type { DecimalSign } from "../readers/digits.ts";
import { readNumberText } from "../readers/number.ts";

const searchedRows = 5_000;

/** The decimal sign of a sheet's texts: a comma if some are numbers only with it (`5,4`, `1.512.309`), none with a point. */
export function decimalSignOf(
  sheet: Sheet,
  columns: readonly number[],
  rows: readonly number[],
): DecimalSign {
  const { cells } = sheet;
  const isNumberWith = (text: string, decimal: DecimalSign): boolean =>
    "value" in readNumberText(text, { name: "", decimal, notationKeys: true, typed: isTyped(sheet) });
  let comma = false;
  for (const row of rows.slice(0, searchedRows)) {
    for (const column of columns) {
      if (cells.kind(row, column) !== "text") continue;
      const text = cells.text(row, column);
      if (!/\d[.,]\d/.test(text)) continue;
      const withComma = isNumberWith(text, ",");
      const withPoint = isNumberWith(text, ".");
      if (withPoint && !withComma) return ".";
      comma ||= withComma && !withPoint;
    }
  }
  return comma ? "," : ".";
}
