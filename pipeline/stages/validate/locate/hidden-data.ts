import { type Finding, finding } from "../../../model/finding.ts";
import { atCells, onSheet } from "../../../model/place.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { columnLetters } from "../../../model/source.ts";
import { dataHidden } from "./problems.ts";

/** Notes that a sheet, or columns and rows of it, are hidden; they are read anyway. */
export function hiddenData(sheet: Sheet): Finding[] {
  const { file, name, cells } = sheet;
  if (name === "") return [];
  const at = onSheet(file, name);
  const columns = runs([...sheet.hiddenColumns].filter((column) => column <= cells.lastColumn));
  const rows = runs([...sheet.hiddenRows].filter((row) => row <= cells.lastRow));
  const rowNames = rows.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return [
    ...(sheet.hidden ? [finding(dataHidden({ what: "sheet", names: name }), at)] : []),
    ...columns.map(([column, toColumn]) => {
      const range = { file, sheet: name, row: 1, column, toRow: cells.lastRow, toColumn };
      const letters = [columnLetters(column), columnLetters(toColumn)];
      const names = column === toColumn ? (letters[0] ?? "") : letters.join("–");
      return finding(dataHidden({ what: "columns", names }), atCells(range));
    }),
    ...(rows.length > 0 ? [finding(dataHidden({ what: "rows", names: shortened(rowNames) }), at)] : []),
  ];
}

const mostNames = 20;

function shortened(names: readonly string[]): string {
  return names.length <= mostNames ? names.join(", ") : `${names.slice(0, mostNames).join(", ")}, …`;
}

/** First and last of each run of consecutive numbers. */
export function runs(numbers: readonly number[]): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}
