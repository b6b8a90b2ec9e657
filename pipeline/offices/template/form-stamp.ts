import type { Sheet } from "../../model/sheet.ts";
import { isAddedSheet } from "../../words/added-sheets.ts";

/** The edition that a form was made for, and the fingerprint of its definitions and places. */
export interface FormStamp {
  readonly edition: string;
  readonly fingerprint: string;
}

const pattern = /^Almanac (\d{4})-([0-9a-f]{8})$/;
const lastRow = 12;

export function stampText({ edition, fingerprint }: FormStamp): string {
  return `Almanac ${edition}-${fingerprint}`;
}

/** The stamp of a returned form; null in any other workbook. */
export function stampIn(sheets: readonly Sheet[]): FormStamp | null {
  for (const { cells } of sheets.filter((sheet) => isAddedSheet(sheet.name)))
    for (let row = 1; row <= Math.min(lastRow, cells.lastRow); row++) {
      const [, edition, fingerprint] = pattern.exec(cells.text(row, 1)) ?? [];
      if (edition !== undefined && fingerprint !== undefined) return { edition, fingerprint };
    }
  return null;
}
