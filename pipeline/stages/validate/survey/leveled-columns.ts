import type { Areas } from "../../../model/area.ts";
import { isHeadingRow } from "../read/headings.ts";
import { levelsOf } from "../read/levels.ts";
import { rawText } from "../readers/cell.ts";
import { normalize } from "../readers/normalize.ts";
import { headingColumn } from "./heading-column.ts";
import type { SurveyedColumn, SurveyedTable } from "./surveyed-column.ts";
import { belowYears } from "./with-years.ts";

const mostLevels = 3;

/** A column whose labels come again with the levels above them before it, where these tell them apart; else the column alone. */
export function leveledColumns(
  table: SurveyedTable,
  whole: SurveyedColumn,
  areas: Areas,
): readonly SurveyedColumn[] {
  const { column, kind, isHeading, place } = whole;
  if (kind === "quantity" || isHeading || place !== "column") return [whole];
  const { sheet, rows, headerRow } = table;
  const paths = levelsOf({ sheet, headerRow, column }, rows);
  const deepest = Math.max(...paths.map((path) => path.length));
  const labelOf = (row: number) => normalize(rawText(sheet, row, column));
  const isApart = (level: number) => {
    const keys = paths.map((path, at) =>
      [...path.slice(0, level), rows[at] ?? 0].map(labelOf).join("\u0000"),
    );
    return new Set(keys).size === keys.length;
  };
  const levels = Array.from({ length: Math.min(mostLevels, deepest - 1) }, (_, at) => at + 1);
  const last = levels.find(isApart);
  if (last === undefined || !areLevels(table, column, paths)) return [whole];
  const outer = levels.slice(0, last).flatMap((level): SurveyedColumn[] => {
    const heads = [...new Set(paths.flatMap((path) => path[level - 1] ?? path.at(-1) ?? []))];
    const seen = headingColumn({ ...table, rows: heads }, column, areas);
    // The same for all rows tells nothing apart.
    return new Set(heads.map(labelOf)).size > 1 ? [{ ...seen, isHeading: true, level, hasGaps: false }] : [];
  });
  const inner = paths.flatMap((path) => (path.length > 1 ? rawText(sheet, path.at(-1) ?? 0, column) : []));
  return [...outer, belowYears(whole, outer.at(-1), inner)].map((each, at) =>
    at === 0 && each.kind === "area" ? each : asText(each),
  );
}

/** A column of words, unless they are times, or most of them known places: its header may only say so of the outermost. */
function asText(column: SurveyedColumn): SurveyedColumn {
  const { kind, places } = column;
  const arePlaces = kind === "area" && places !== null && places.known * 2 > places.all;
  return arePlaces || kind === "period" ? column : { ...column, kind: "text", values: [], places: null };
}

const fewestBelow = 2;

/** Without spaces before labels or rows of labels alone, the same labels must come below each outer one. */
function areLevels(
  { sheet, rows }: SurveyedTable,
  column: number,
  paths: readonly (readonly number[])[],
): boolean {
  const texts = rows.map((row) => sheet.cells.text(row, column));
  const isShown = new Set(texts.map((text) => /^\s*/u.exec(text)?.[0].length)).size > 1;
  if (isShown || paths.some((path) => path.some((row) => isHeadingRow(sheet, row, column)))) return true;
  const below = new Map<number, string[]>();
  for (const [outer = 0, inner] of paths)
    below.set(outer, [
      ...(below.get(outer) ?? []),
      ...(inner === undefined ? [] : [normalize(rawText(sheet, inner, column))]),
    ]);
  const lists = [...below.values()].filter((list) => list.length > 0);
  return (
    lists.length > 1 && lists.every((list) => list.length >= fewestBelow && list.join() === lists[0]?.join())
  );
}
