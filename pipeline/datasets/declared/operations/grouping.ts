import { yearOf } from "../../../model/period.ts";
import { quarterIn } from "../derived/dates.ts";
import { type Entry, textIn, type Value } from "../entry.ts";

/** One column that figures are grouped by, and where its value goes in an observation. */
export interface Dimension {
  readonly column: string;
  readonly slot: "area" | "period" | "part";
  /** Every value to report if any row has one, even those that no row has; null for only the values in the rows. */
  readonly values: readonly string[] | null;
  /** Rows may have values that are not listed; only the values in the rows are reported. */
  readonly isOpen: boolean;
  /** Whether a breakdown is the value alone, without the column's name. */
  readonly isBare: boolean;
  readonly within: { readonly column: string; readonly each: "month" | "quarter" } | null;
}

/** The columns that figures are grouped by together; empty for the whole. */
export type Grouping = readonly Dimension[];

/** The rows that share a value in each dimension; null in a dimension stands for the whole. */
export interface EntryGroup {
  readonly area: string | null;
  readonly period: string | null;
  readonly breakdown: string;
  readonly entries: readonly Entry[];
}

/** The groups in the order of listed values, then of the rows; a row without a value in a dimension is in no group. */
export function groupsOf(entries: readonly Entry[], grouping: Grouping): EntryGroup[] {
  const keyed = new Map<string, Entry[]>();
  const keys = product(grouping.map((dimension) => valuesOf(dimension, entries)));
  for (const key of keys) keyed.set(key.join("\u0000"), []);
  for (const entry of entries) {
    for (const key of product(grouping.map(({ column }) => listed(entry.value(column))))) {
      keyed.get(key.join("\u0000"))?.push(entry);
    }
  }
  return keys.map((key) => ({
    area: at(grouping, key, "area"),
    period: at(grouping, key, "period"),
    breakdown: breakdownOf(grouping, key),
    entries: keyed.get(key.join("\u0000")) ?? [],
  }));
}

/** Gives `month-format-virtual`: the columns of finer periods and of parts, then the values of the parts. */
function breakdownOf(grouping: Grouping, key: readonly string[]): string {
  const values = grouping.flatMap(({ slot }, index) => (slot === "part" ? [key[index] ?? ""] : []));
  return [...breakdownNames(grouping), ...values].join("-");
}

export function breakdownNames(grouping: Grouping): string[] {
  return grouping.flatMap(({ column, slot, within, isBare }) =>
    (slot === "part" && !isBare) || within ? [column] : [],
  );
}

function at(grouping: Grouping, key: readonly string[], slot: Dimension["slot"]): string | null {
  const index = grouping.findIndex((dimension) => dimension.slot === slot);
  return index < 0 ? null : (key[index] ?? null);
}

function valuesOf(
  { column, values, within, isOpen }: Dimension,
  entries: readonly Entry[],
): readonly string[] {
  // Without any value the question was not asked: a column that only later editions have gives no parts here.
  if (values && !isOpen) return entries.some((entry) => listed(entry.value(column)).length > 0) ? values : [];
  if (!within) return [...new Set(entries.flatMap((entry) => listed(entry.value(column))))];
  const years = entries.flatMap((entry) => {
    const period = textIn(entry.value(within.column));
    return period === null ? [] : [yearOf(period)];
  });
  const months = [...new Set(years)].sort((a, b) => a - b).flatMap(monthsOf);
  return within.each === "month" ? months : [...new Set(months.flatMap((month) => quarterIn(month) ?? []))];
}

function monthsOf(year: number): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`);
}

function listed(value: Value): readonly string[] {
  if (Array.isArray(value)) return value as readonly string[];
  const text = textIn(value);
  return text === null ? [] : [text];
}

function product(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (keys, values) => keys.flatMap((key) => values.map((value) => [...key, value])),
    [[]],
  );
}
