import type { Contract, TotalRow } from "../../model/contract.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { Located } from "./locate-table.ts";
import { normalize } from "./normalize.ts";

/** What a row below the header is, before any value is read. */
export type RowKind =
  | { readonly kind: "data" | "blank" | "note" | "header" }
  | { readonly kind: "total"; readonly label: string; readonly total: TotalRow | null };

const totalWords =
  /^(?:grand |sub-? ?)?(?:total|sum|average|mean|subtotal)(?:$|[ :(])|^(?:合计|小计|总计|平均|合計|小計|總計|합계|소계|총계|평균|нийт|дүн|дундаж)(?:$|[ :(])/u;
const noteMark = /^(?:notes?\b|sources?\b|\*|※|注|註|주|资料来源|資料|出典|출처|тайлбар|эх сурвалж|…)/iu;

/** Classifies each row below the header, from the last upwards, since notes are known by what follows them: nothing. */
export function rowKinds(sheet: Sheet, contract: Contract, located: Located): Map<number, RowKind> {
  const kinds = new Map<number, RowKind>();
  const first = located.headerRow + 1;
  let notesEnd = sheet.cells.lastRow;
  while (notesEnd >= first && filledCells(sheet, notesEnd) <= 1) notesEnd--;
  for (let row = first; row <= sheet.cells.lastRow; row++) {
    const previous = kinds.get(row - 1)?.kind ?? "data";
    kinds.set(row, kindOf(sheet, contract, located, row, row > notesEnd, previous));
  }
  return kinds;
}

function kindOf(
  sheet: Sheet,
  contract: Contract,
  located: Located,
  row: number,
  trailing: boolean,
  previous: RowKind["kind"],
): RowKind {
  if (tableIsBlank(sheet, located, row)) return { kind: filledCells(sheet, row) > 0 ? "note" : "blank" };
  const label = totalLabel(sheet, contract, located, row);
  if (label) return label;
  if (repeatsHeader(sheet, located, row)) return { kind: "header" };
  const alone = filledCells(sheet, row) === 1;
  if (alone && trailing && (previous !== "data" || noteMark.test(onlyText(sheet, located, row)))) {
    return { kind: "note" };
  }
  return { kind: "data" };
}

/** A total row has a total's label and no key of its own, or the label in place of the key. */
function totalLabel(sheet: Sheet, contract: Contract, located: Located, row: number): RowKind | null {
  const keyColumns = contract.key.flatMap((name) => located.columns.get(name) ?? []);
  const keyed = keyColumns.length > 0 && keyColumns.every((column) => !sheet.cells.isEmpty(row, column));
  for (let column = located.firstColumn; column <= located.lastColumn; column++) {
    const label = sheet.cells.text(row, column).trim();
    if (label === "" || (keyed && !keyColumns.includes(column))) continue;
    const total = contract.totals.find((declared) => declared.label.test(label)) ?? null;
    if (total || totalWords.test(normalize(label))) return { kind: "total", label, total };
  }
  return null;
}

/** Programs that print page by page repeat the header; such a row is no data. */
function repeatsHeader(sheet: Sheet, located: Located, row: number): boolean {
  const columns = [...located.columns.values()];
  const same = columns.filter((column) => {
    const text = sheet.cells.text(row, column);
    return text !== "" && normalize(text) === normalize(sheet.cells.text(located.headerRow, column));
  });
  return columns.length > 1 && same.length === columns.length;
}

function tableIsBlank(sheet: Sheet, located: Located, row: number): boolean {
  for (const column of located.columns.values()) if (!sheet.cells.isEmpty(row, column)) return false;
  return true;
}

function filledCells(sheet: Sheet, row: number): number {
  let filled = 0;
  for (let column = 1; column <= sheet.cells.lastColumn && filled < 2; column++) {
    if (!sheet.cells.isEmpty(row, column)) filled++;
  }
  return filled;
}

function onlyText(sheet: Sheet, located: Located, row: number): string {
  for (let column = located.firstColumn; column <= located.lastColumn; column++) {
    const text = sheet.cells.text(row, column);
    if (text !== "") return text.trim();
  }
  return "";
}
