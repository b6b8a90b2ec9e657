import type { Areas } from "../../../model/area.ts";
import type { Column, Only } from "../../../model/contract.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { firstDay, lastDay } from "../../../model/period.ts";
import { atCells } from "../../../model/place.ts";
import type { Located } from "../locate/located.ts";
import { rawText } from "../readers/cell.ts";
import { headedPeriod } from "../readers/headed-period.ts";
import { normalize } from "../readers/normalize.ts";
import { partOf } from "../readers/part-of.ts";
import { rowKind, type TableRows } from "../totals/row-kinds.ts";
import { fillDown } from "./merge-fill.ts";
import { noRowAsked, otherRows } from "./problems.ts";

/** Sets aside rows that a contract does not ask for, and reports how many: changes `rows.kinds` in place. */
export function setOthersAside(
  { sheet, contract, columns }: Located,
  { kinds, firstRow }: TableRows,
  areas: Areas,
): { readonly others: readonly Finding[]; readonly allAreOthers: Finding | null } {
  const rows = Uint32Array.from(kinds, (_, index) => firstRow + index);
  const toRow = firstRow + kinds.length - 1;
  const below = (column: number) =>
    atCells({ file: sheet.file, sheet: sheet.name, row: firstRow, column, toRow, toColumn: column });
  let others = 0;
  let allAreOthers: Finding | null = null;
  const [first, ...more] = (contract.only ?? []).flatMap((only) => {
    const column = columns.get(only.column);
    if (column === undefined) return [];
    return [{ ...only, isAsked: askedBy(only, areas, contract.columns[only.column]), at: column }];
  });
  if (!first) return { others: [], allAreOthers };
  for (const { column, part, isAsked, at } of [first, ...more]) {
    const origins = fillDown(sheet, at, rows) ?? rows;
    const texts = new Set<string>();
    let left = 0;
    for (const [index, kind] of kinds.entries()) {
      if (kind !== rowKind.data) continue;
      const text = rawText(sheet, origins[index] ?? 0, at);
      if (isAsked(text)) {
        left++;
        continue;
      }
      texts.add(partOf(text, part));
      kinds[index] = rowKind.other;
      others++;
    }
    if (left === 0 && texts.size > 0)
      allAreOthers = finding(noRowAsked({ column, texts: [...texts] }), below(at));
  }
  return {
    others: others === 0 ? [] : [finding(otherRows({ rows: others }), below(first.at))],
    allAreOthers,
  };
}

/** Returns whether a text is asked for; a time that cannot be read is, so that it is reported and not set aside. */
export function askedBy(
  { values, part, periods = [] }: Omit<Only, "column">,
  areas: Areas,
  column?: Column,
): (text: string) => boolean {
  if (values === "members") {
    const members = new Set(areas.all.map(({ code }) => code));
    return (text) => members.has(areas.find(partOf(text, part)) ?? "");
  }
  const texts = new Set(values.map(normalize));
  const isWithin = (text: string) => {
    const read = column && headedPeriod(text, column)?.period;
    return (
      !read || periods.some((span) => firstDay(span) <= firstDay(read) && lastDay(read) <= lastDay(span))
    );
  };
  return (text) =>
    texts.has(normalize(partOf(text, part))) || (periods.length > 0 && isWithin(partOf(text, part)));
}
