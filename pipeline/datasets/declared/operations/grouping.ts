import { unstated } from "../../../model/observation.ts";
import type { Period } from "../../../model/period.ts";
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

/** More groups than these are those of the rows alone: two columns that name the same places multiply them. */
const mostCrossed = 200_000;

/**
 * The groups in the order of listed values, then of the rows. A row without a value in a dimension is in no group, or,
 * where parts must add up to the whole, in one of what is not stated.
 */
export function groupsOf(
  entries: readonly Entry[],
  grouping: Grouping,
  { addsUp, edition }: { readonly addsUp: boolean; readonly edition: Period },
): EntryGroup[] {
  const values = grouping.map((dimension) => valuesOf(dimension, entries));
  const crossed = values.reduce((count, { length }) => count * length, 1);
  const isCrossed = crossed <= Math.max(mostCrossed, entries.length);
  const keys = isCrossed ? product(values) : [];
  const keyed = new Map(keys.map((key) => [key.join("\u0000"), { key, entries: [] as Entry[] }]));
  for (const entry of entries) {
    const dimensions = grouping.map((dimension, index) => {
      const stated = listed(entry.value(dimension.column));
      const isAsked = (values[index] ?? []).length > 0;
      return addsUp && isAsked && stated.length === 0 ? insteadOf(dimension, entry, edition) : stated;
    });
    for (const key of product(dimensions)) {
      const id = key.join("\u0000");
      const isAdded = !isCrossed || key.some((value, index) => isUnstated(value, grouping[index]));
      if (isAdded && !keyed.has(id)) keyed.set(id, { key, entries: [] });
      keyed.get(id)?.entries.push(entry);
    }
  }
  return [...keyed.values()].map(({ key, entries: ofKey }) => ({
    area: at(grouping, key, "area"),
    period: at(grouping, key, "period"),
    breakdown: breakdownOf(grouping, key),
    entries: ofKey,
  }));
}

/** What stands in a key for no part, and for no month of a year, which is the edition's where it is not known. */
function insteadOf({ slot, within }: Dimension, entry: Entry, edition: Period): string[] {
  if (slot === "part") return [unstated];
  if (!within) return [];
  return [textIn(entry.value(within.column))?.slice(0, 4) ?? edition];
}

function isUnstated(value: string, dimension: Dimension | undefined): boolean {
  return dimension?.slot === "part" ? value === unstated : !!dimension?.within && value.length <= 4;
}

/** Gives `month-format-virtual`: the columns of finer periods and of parts, then the values of the parts. */
function breakdownOf(grouping: Grouping, key: readonly string[]): string {
  const values = grouping.flatMap(({ slot }, index) => (slot === "part" ? [key[index] ?? ""] : []));
  const isDated = !key.some((value, index) => grouping[index]?.within && isUnstated(value, grouping[index]));
  return [...breakdownNames(grouping, isDated), ...values].join("-");
}

/** The columns that begin a breakdown; of months that are not stated, `month-not-stated`. */
export function breakdownNames(grouping: Grouping, isDated = true): string[] {
  return grouping.flatMap(({ column, slot, within, isBare }) => {
    if (within) return [isDated ? column : `${column}-${unstated}`];
    return slot === "part" && !isBare ? [column] : [];
  });
}

function at(grouping: Grouping, key: readonly string[], slot: Dimension["slot"]): string | null {
  const index = grouping.findIndex((dimension) => dimension.slot === slot);
  return key[index] ?? null;
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
