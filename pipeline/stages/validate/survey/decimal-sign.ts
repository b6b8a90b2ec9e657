import { isTyped, type Sheet } from "../../../model/sheet.ts";
import type { DecimalSign } from "../readers/digits.ts";
import { readNumberText } from "../readers/number.ts";

const searchedRows = 5_000;

/** The decimal sign of a sheet's texts, and what shows it. */
export interface DecimalSeen {
  readonly decimal: DecimalSign;
  /** Whether a text is a number with only one sign: `5,4`, `1.512.309`. */
  readonly isShown: boolean;
  /** A text that is another number with the other sign, such as `1.234`; null for none. */
  readonly doubtful: string | null;
}

/** The decimal sign of a sheet's texts: a comma if some are numbers only with it, none with a point. */
export function decimalSeen(sheet: Sheet, columns: readonly number[], rows: readonly number[]): DecimalSeen {
  const { cells } = sheet;
  const isNumberWith = (text: string, decimal: DecimalSign): boolean =>
    "value" in readNumberText(text, { name: "", decimal, notationKeys: true, typed: isTyped(sheet) });
  const shown = new Set<DecimalSign>();
  let doubtful: string | null = null;
  for (const row of rows.slice(0, searchedRows)) {
    if (shown.has(".") && doubtful !== null) break;
    for (const column of columns) {
      if (cells.kind(row, column) !== "text") continue;
      const text = cells.text(row, column);
      if (!/\d[.,]\d/.test(text)) continue;
      const withComma = isNumberWith(text, ",");
      const withPoint = isNumberWith(text, ".");
      if (withPoint !== withComma) shown.add(withPoint ? "." : ",");
      else if (withPoint) doubtful ??= text;
    }
  }
  const decimal = shown.has(",") && !shown.has(".") ? "," : ".";
  return { decimal, isShown: shown.size > 0, doubtful };
}
