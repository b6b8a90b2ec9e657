import type { Contract } from "../../../model/contract.ts";
import { isTyped, type Sheet } from "../../../model/sheet.ts";
import { rawText } from "../readers/cell.ts";
import { searchedRows } from "./find-header.ts";
import { nameIn, spellingsOf } from "./header-names.ts";

const marks = [";", ",", "\t", "|"] as const;

/** The delimiter of a CSV file, and the one declared. */
interface Cut {
  readonly cutBy: string;
  readonly cutDeclared: string;
}

/** The delimiter that splits a CSV row into two of the contract's names or more, where the declared one splits none. */
export function otherCut(sheet: Sheet, contract: Contract): Cut | null {
  const declared = contract.reading.delimiter;
  if (declared === undefined || isTyped(sheet)) return null;
  const spellings = spellingsOf(contract.columns);
  const names = (line: string, by: string) =>
    new Set(line.split(by).flatMap((cell) => nameIn(cell.replace(/^"|"$/g, ""), spellings) ?? [])).size;
  for (let row = 1; row <= Math.min(sheet.cells.lastRow, searchedRows); row++) {
    const cells = sheet.cells.columnsNear(row).map((column) => rawText(sheet, row, column));
    const by = marks.find((mark) => mark !== declared && names(cells.join(declared), mark) > 1);
    if (by !== undefined) return { cutBy: by, cutDeclared: declared };
  }
  return null;
}
