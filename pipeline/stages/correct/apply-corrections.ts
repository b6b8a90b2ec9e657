import type { Correction } from "../../model/correction.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { atCells } from "../../model/place.ts";
import type { Sheet } from "../../model/sheet.ts";
import { rangeOf } from "../../model/source.ts";
import { isDateFormat, isPercentFormat, rawText } from "../validate/readers/cell.ts";
import { correctedCell, correctionMismatch, correctionSettled, correctionWithoutCell } from "./problems.ts";

interface CorrectableFile {
  readonly path: string;
  readonly sheets: readonly Sheet[];
}

/**
 * Corrects cells in memory before they are read; the raw file stays as it is. It is an error if a cell has neither the
 * expected nor the corrected value, or its file or sheet is missing.
 */
export function applyCorrections(
  files: readonly CorrectableFile[],
  corrections: readonly Correction[],
): Finding[] {
  return corrections.map((correction) => {
    const { cell, expected, corrected, reason } = correction;
    const sheet = files
      .find(({ path }) => path === cell.file)
      ?.sheets.find(({ name }) => name === cell.sheet);
    if (!sheet) {
      return finding(correctionWithoutCell({ cell }), atCells(correction.at));
    }
    const found = rawText(sheet, cell.row, cell.column);
    const where = atCells(rangeOf(cell));
    if (found.trim() !== expected.trim()) {
      const isSettled = found.trim() === corrected.trim();
      const problem = isSettled
        ? correctionSettled({ found, line: correction.at })
        : correctionMismatch({ expected, found, line: correction.at });
      return finding(problem, where);
    }
    correct(sheet, cell.row, cell.column, corrected);
    return finding(correctedCell({ from: expected, to: corrected, reason }), where);
  });
}

/** Writes the corrected value with the type of cell that the office should have used. */
function correct({ cells }: Sheet, row: number, column: number, corrected: string): void {
  const code = cells.format(row, column);
  const format = cells.formatOf(code);
  const percent = /^(-?\d+(?:\.\d+)?) ?%$/.exec(corrected)?.[1];
  const wasText = cells.kind(row, column) === "text";
  if (percent !== undefined && isPercentFormat(code))
    cells.set(row, column, "number", Number(percent) / 100, format);
  else if (/^\d{4}-\d{2}-\d{2}$/.test(corrected) && isDateFormat(code))
    cells.setText(row, column, "date", corrected, format);
  else if (/^-?\d+(\.\d+)?$/.test(corrected) && !wasText)
    cells.set(row, column, "number", Number(corrected), format);
  else cells.setText(row, column, "text", corrected, format);
}
