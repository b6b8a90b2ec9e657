import type { Sheet } from "../../../model/sheet.ts";
import { mergesOfColumn } from "../read/merge-fill.ts";
import { label, type RowLabels } from "../totals/row-labels.ts";

/** What the key's cells of each row are, by row from the first one. */
export interface KeyCells {
  /** How many are filled, by themselves or by a label merged over several rows. */
  readonly filled: Uint8Array;
  /** 1 where one of them is a total's label or a column's name. */
  readonly speak: Uint8Array;
}

/** Looks at the columns of the key one after another, from a row to the sheet's last. */
export function keyCells(
  sheet: Sheet,
  columns: readonly number[],
  labels: RowLabels,
  firstRow: number,
): KeyCells {
  const length = Math.max(0, sheet.cells.lastRow - firstRow + 1);
  const rows = new Uint32Array(length);
  for (let index = 0; index < length; index++) rows[index] = firstRow + index;
  const filled = new Uint8Array(length);
  const speak = new Uint8Array(length);
  const hasMerges = sheet.merges.length > 0;
  for (const column of columns) {
    const mergeAt = mergesOfColumn(sheet, column);
    for (const { first, texts } of sheet.cells.textBlocks(column, rows)) {
      for (let at = 0; at < texts.length; at++) {
        const index = first + at;
        const text = texts[at] ?? -1;
        const found = text < 0 ? labels.at(firstRow + index, column) : labels.ofText(text);
        if (found !== label.none && found !== label.blank) speak[index] = 1;
        if (found === label.blank && !(hasMerges && mergeAt(firstRow + index))) continue;
        filled[index] = (filled[index] ?? 0) + 1;
      }
    }
  }
  return { filled, speak };
}
