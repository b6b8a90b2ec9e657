import type { Areas } from "../../../model/area.ts";
import type { Only } from "../../../model/contract.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import type { Located } from "../locate/located.ts";
import { rawText } from "../readers/cell.ts";
import { normalize } from "../readers/normalize.ts";
import { rowKind, type TableRows } from "../totals/row-kinds.ts";
import { fillDown } from "./merge-fill.ts";
import { otherRows } from "./problems.ts";

/** Sets aside rows that a contract does not ask for, and reports how many: changes `rows.kinds` in place. */
export function setOthersAside(
  { sheet, contract, columns }: Located,
  { kinds, firstRow }: TableRows,
  areas: Areas,
): Finding[] {
  const { only } = contract;
  const column = only && columns.get(only.column);
  if (!only || column === undefined) return [];
  const isAsked = askedBy(only, areas);
  const rows = Uint32Array.from(kinds, (_, index) => firstRow + index);
  const origins = fillDown(sheet, column, rows) ?? rows;
  let count = 0;
  for (const [index, kind] of kinds.entries()) {
    if (kind !== rowKind.data || isAsked(rawText(sheet, origins[index] ?? 0, column))) continue;
    kinds[index] = rowKind.other;
    count++;
  }
  if (count === 0) return [];
  const toRow = firstRow + kinds.length - 1;
  const range = { file: sheet.file, sheet: sheet.name, row: firstRow, column, toRow, toColumn: column };
  return [finding(otherRows({ rows: count }), atCells(range))];
}

/** Returns whether a text is asked for. */
export function askedBy({ values }: Pick<Only, "values">, areas: Areas): (text: string) => boolean {
  if (values === "members") {
    const members = new Set(areas.all.map(({ code }) => code));
    return (text) => members.has(areas.find(text) ?? "");
  }
  const texts = new Set(values.map(normalize));
  return (text) => texts.has(normalize(text));
}
