import type { Sheet } from "../../../model/sheet.ts";
import { headingOfEach } from "../read/headings.ts";
import { levelOfEach } from "../read/levels.ts";
import { fillDown } from "../read/merge-fill.ts";
import { rawText } from "../readers/cell.ts";
import { normalize } from "../readers/normalize.ts";
import { isHead } from "./is-head.ts";
import type { SurveyedColumn, SurveyedTable } from "./surveyed-column.ts";

const searchedRows = 5_000;
const mostColumns = 5;

/** The fewest columns, leftmost first, whose values identify each row, apart from rows entered twice; amounts never do. */
export function keyOf(
  table: Pick<SurveyedTable, "sheet" | "headerRow">,
  columns: readonly SurveyedColumn[],
  { rows, places }: { readonly rows: readonly number[]; readonly places: readonly number[] },
): readonly SurveyedColumn[] {
  const { sheet } = table;
  const naming = columns.filter(({ kind, header }) => kind !== "quantity" && !isHead("remarks", header));
  // A place identifies a row best, as figures are told by place; a running number only where nothing else does.
  const rank = ({ kind }: SurveyedColumn) => Number(kind === "area");
  const some = rows.slice(0, searchedRows);
  const labelOf = new Map(naming.map((column) => [column, labels(table, column, some)]));
  const candidates = naming
    .filter((column) => rows.length < 2 || new Set(labelOf.get(column)).size > 1)
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, 8);
  // A row whose every cell and label stands in another is there once; `check` reports the others.
  const contents = some.map((row, at) =>
    [...places.map((place) => rawText(sheet, row, place)), ...[...labelOf.values()].map((of) => of[at])].join(
      "\u0000",
    ),
  );
  const distinct = [...new Map(contents.map((text, at) => [text, at])).values()];
  const names = (chosen: readonly SurveyedColumn[]): boolean => {
    const seen = new Set<string>();
    for (const index of distinct) {
      const key = chosen.map((column) => labelOf.get(column)?.[index]).join("\u0000");
      if (seen.has(key)) return false;
      seen.add(key);
    }
    return true;
  };
  const named = candidates.filter(({ isId }) => !isId);
  // In a register, two entries may come to bear one date.
  const isRegister = named.length < candidates.length && named.some(({ kind }) => kind !== "period");
  const isEnough = (some: readonly SurveyedColumn[]) =>
    names(some) && !(isRegister && some.every(({ kind }) => kind === "period"));
  for (const some of [named.filter(({ hasGaps }) => !hasGaps), named, candidates])
    for (let size = 1; size <= mostColumns; size++) {
      const found = combinations(some, size).find(isEnough);
      if (found) return withYear(found, columns, sheet, rows);
    }
  return [];
}

/** The labels of rows in a column; in one that is filled down, the last one above. */
function labels(
  { sheet, headerRow }: Pick<SurveyedTable, "sheet" | "headerRow">,
  { column, isHeading, level }: SurveyedColumn,
  rows: readonly number[],
) {
  const all = Uint32Array.from(rows);
  const headed = () =>
    level === null
      ? headingOfEach(sheet, column, all)
      : levelOfEach({ sheet, headerRow, column }, all, level);
  const origins = isHeading ? headed() : fillDown(sheet, column, all);
  return Array.from(origins ?? all, (row) => normalize(rawText(sheet, row, column)));
}

/** Adds a year that is the same in every row, since it will differ in the next delivery. */
function withYear(
  key: readonly SurveyedColumn[],
  columns: readonly SurveyedColumn[],
  sheet: Sheet,
  rows: readonly number[],
): readonly SurveyedColumn[] {
  if (key.some(({ kind, isId }) => kind === "period" || isId)) return key;
  const year = columns.find(({ kind, column, hasGaps }) => {
    if (kind !== "period" || hasGaps) return false;
    const [text = "", ...others] = new Set(rows.map((row) => rawText(sheet, row, column)));
    return others.length === 0 && /^\d{4}$/.test(text);
  });
  return year ? [...key, year] : key;
}

function combinations<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    combinations(items.slice(index + 1), size - 1).map((others) => [item, ...others]),
  );
}
