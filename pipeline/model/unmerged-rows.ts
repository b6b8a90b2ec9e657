import { type Finding, finding } from "./finding.ts";
import { atCells } from "./place.ts";
import { unmerged } from "./problems.ts";
import type { Sheet } from "./sheet.ts";

const opens = /^<{7}(?!<)/;
const closes = /^>{7}(?!>)/;
const parts = /^={7}$/;

/** Reports where git left two versions of a table: from each opening conflict mark to the closing one. */
export function unmergedRows({ cells, file, name }: Sheet): Finding[] {
  const findings: Finding[] = [];
  let from = 0;
  const tell = (row: number, toRow: number) => {
    const range = { file, sheet: name, row, toRow, column: 1, toColumn: 1 };
    findings.push(finding(unmerged(), atCells(range)));
  };
  for (let row = 1; row <= cells.lastRow; row++) {
    const text = cells.text(row, 1).trim();
    if (opens.test(text)) from = from || row;
    else if (closes.test(text)) {
      tell(from || row, row);
      from = 0;
    } else if (parts.test(text)) from = from || row;
  }
  // A single mark left behind is reported, too.
  if (from > 0) tell(from, from);
  return findings;
}
