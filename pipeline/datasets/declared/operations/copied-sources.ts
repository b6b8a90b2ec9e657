import { inUnit } from "../../../model/quantity.ts";
import { formatAddress } from "../../../model/source.ts";
import type { Unit } from "../../../model/unit.ts";
import type { SourcedCell } from "../../../rules/source-conflicts.ts";
import type { Condition, Outlook } from "../conditions/condition.ts";
import { conditionsIn } from "../conditions/where.ts";
import { type CellText, cellWithin, partsOf } from "../definition-sheet.ts";
import { type Entry, measureIn, textIn } from "../entry.ts";
import { named } from "../reporting.ts";
import type { SourceView } from "./groupings.ts";
import type { IndicatorMaterial } from "./indicator-material.ts";

/** How to choose among several sources of a figure: by the order of a column's values, or by conditions on the row. */
export type Preference =
  | { readonly column: string; readonly order: readonly string[] }
  | { readonly conditions: readonly Condition[] };

/** Reads `publisher: ministry|yearbook` or `preferred is yes`; null and a finding where it is not understood. */
export function preferenceIn(
  cell: CellText,
  view: SourceView,
  { ids, report }: Pick<IndicatorMaterial, "ids" | "report">,
): Preference | null {
  const [, column = "", values = ""] = /^([^:：]+)[:：](.+)$/.exec(cell.text) ?? [];
  const order = partsOf(values);
  if (order.length === 0) {
    const instead = { column: "prefer", forms: ["<column>: <value>|<value>"] };
    const conditions = conditionsIn(cell, { columns: view.columns, indicators: ids, report, instead });
    return conditions && { conditions };
  }
  const asked = named(cellWithin(cell, column.trim()), view.columns, "columns", report);
  if (!asked) return null;
  const unknown = asked.values && order.find((value) => !asked.values?.has(value));
  if (unknown !== null && unknown !== undefined) {
    named(cellWithin(cell, unknown), asked.values ?? new Map(), "lists", report);
    return null;
  }
  return { column: column.trim(), order };
}

/** The column and unit that are copied, and what conditions can look at besides the row. */
interface Copied {
  readonly column: string;
  readonly unit: Unit;
  readonly outlook: Outlook;
}

/** The figures that rows give of one area, period and part, each with the text that distinguishes its row. */
export function copiedSources(
  entries: readonly Entry[],
  { column, unit, outlook }: Copied,
  prefer: Preference | null,
  view: SourceView,
): SourcedCell[] {
  const given = entries.flatMap((entry) => {
    const value = measureIn(entry.value(column));
    const at = entry.cells(column)[0]?.range;
    return value && at ? [{ entry, value: inUnit(unit, value), at }] : [];
  });
  const listed = prefer && "order" in prefer ? prefer : null;
  const names = listed?.column ?? tellingColumn(entries, view);
  const sources = given.map(({ entry, at }) => {
    const name = names === null ? null : textIn(entry.value(names));
    return name ?? formatAddress(at);
  });
  const first = listed?.order.find((value) => sources.includes(value));
  const conditions = prefer && "conditions" in prefer ? prefer.conditions : null;
  return given.map(({ entry, value, at }, index) => {
    const source = sources[index] ?? "";
    const isPreferred = conditions
      ? conditions.every((condition) => condition.holds(entry, outlook))
      : source === first;
    return { value, at, source, isPreferred };
  });
}

/** The first column whose text differs in every row, key columns before the others. */
function tellingColumn(entries: readonly Entry[], view: SourceView): string | null {
  const columns = [...view.key, ...view.columns.keys()];
  const tells = (column: string) => {
    const texts = entries.flatMap((entry) => textIn(entry.value(column)) ?? []);
    return texts.length === entries.length && new Set(texts).size === texts.length;
  };
  return columns.find(tells) ?? null;
}
