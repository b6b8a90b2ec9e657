import {
  count,
  countDistinct,
  type Evidence,
  inUnit,
  isMissing,
  type Measure,
  maximum,
  mean,
  median,
  minimum,
  missing,
  quantile,
  total,
  weightedMean,
} from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import type { Unit } from "../../../model/unit.ts";
import { scoreOf } from "../../scorecard.ts";
import { type Entry, isFilled, measureIn, textIn } from "../entry.ts";
import type { RowOperation } from "../sheets/indicators-sheet.ts";

/** What an operation on rows is given. */
export interface RowsOfGroup {
  readonly unit: Unit;
  readonly column: string;
  /** The columns named under `of`: a weight; the weight, least and most of a score. */
  readonly of: readonly string[];
  /** The number under `of`: which part of the values lies below a quantile. */
  readonly amount: number | null;
  readonly entries: readonly Entry[];
  /** The column that tells when, for the latest of several. */
  readonly period: string | null;
  /** The cells that say that a row belongs to the group. */
  cells(entry: Entry): readonly Evidence[];
  /** Those of every row that was looked at. */
  examined(): readonly Evidence[];
}

/** A figure with the period that it is of, where that is its row's own. */
export interface RowFigure {
  readonly value: Measure;
  readonly period?: string;
}

type Make = (rows: RowsOfGroup) => readonly RowFigure[];

/** What each operation makes of the rows of one group. */
export const rowMakers: { readonly [O in RowOperation]: Make } = {
  // A figure of another unit is not left out in silence: it breaks what the indicator promises, which is told.
  copy: ({ entries, column }) =>
    entries.flatMap((entry) => {
      const value = measureIn(entry.value(column));
      return value ? [{ value }] : [];
    }),
  count: ({ unit, entries, column, cells, examined }) => {
    if (column !== "") {
      const filled = entries.filter((entry) => isFilled(entry.value(column)));
      const cellsIn = (of: readonly Entry[]) => of.flatMap((entry) => entry.cells(column));
      return [{ value: count(unit, cellsIn(filled), cellsIn(entries)) }];
    }
    // Each row is one, however many cells say that it is counted.
    const behind = new Map(entries.map((entry, index) => [String(index), cells(entry)]));
    return [{ value: entries.length > 0 ? countDistinct(unit, behind) : count(unit, [], examined()) }];
  },
  "count distinct": ({ unit, entries, column, cells, examined }) => {
    const behind = new Map<string, readonly Evidence[]>();
    for (const entry of entries) {
      for (const value of [entry.value(column)].flat()) {
        if (typeof value !== "string") continue;
        behind.set(value, [...(behind.get(value) ?? []), ...entry.cells(column), ...cells(entry)]);
      }
    }
    return [{ value: behind.size > 0 ? countDistinct(unit, behind) : count(unit, [], examined()) }];
  },
  sum: overMeasures((unit, values) => total(unit, values)),
  mean: overMeasures((unit, values) => mean(unit, values)),
  median: overMeasures((unit, values) => median(unit, values)),
  minimum: overMeasures((unit, values) => minimum(unit, values)),
  maximum: overMeasures((unit, values) => maximum(unit, values)),
  quantile: ({ unit, entries, column, amount }) => {
    const values = entries.map((entry) => measureOf(entry, column, unit));
    return [{ value: quantile(unit, values, amount ?? 0.5) }];
  },
  "weighted mean": (rows) => {
    const [weight = ""] = rows.of;
    const weighted = rows.entries.map((entry) => ({
      value: measureOf(entry, rows.column, rows.unit),
      weight: measureOf(entry, weight),
    }));
    return [{ value: weightedMean(rows.unit, weighted) }];
  },
  latest: ({ entries, column, period, unit }) => {
    const dated = entries.flatMap((entry) => {
      const value = measureIn(entry.value(column));
      const when = period === null ? null : textIn(entry.value(period));
      return value && !isMissing(value) && when !== null
        ? [{ value: inUnit(unit, value), period: when }]
        : [];
    });
    const [last] = dated.sort((a, b) => compareText(b.period, a.period));
    return last ? [last] : [];
  },
  score: ({ entries, column, of: [weight = "", least = "", most = ""] }) => [
    {
      value: scoreOf(
        entries.map((entry) => ({
          score: measureOf(entry, column),
          weight: measureOf(entry, weight),
          minimum: measureOf(entry, least),
          maximum: measureOf(entry, most),
        })),
      ),
    },
  ],
};

function overMeasures(make: (unit: Unit, values: readonly Measure<Unit>[]) => Measure): Make {
  return ({ unit, entries, column }) => {
    const values = entries.map((entry) => measureOf(entry, column, unit));
    return [{ value: make(unit, values) }];
  };
}

function measureOf(entry: Entry, column: string, unit?: Unit): Measure<Unit> {
  const value = measureIn(entry.value(column));
  if (!value) return missing("not-reported");
  return unit === undefined ? value : inUnit(unit, value);
}
