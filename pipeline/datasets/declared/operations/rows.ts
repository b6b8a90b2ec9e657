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

export interface RowsOfGroup {
  readonly unit: Unit;
  readonly column: string;
  /** The columns named under `of`: a weight; or the weight, minimum and maximum of a score. */
  readonly of: readonly string[];
  /** The number under `of`: the quantile, as a fraction. */
  readonly amount: number | null;
  readonly entries: readonly Entry[];
  /** The column of the period, for the latest of several rows. */
  readonly period: string | null;
  /** The cells that show that a row belongs to the group. */
  cells(entry: Entry): readonly Evidence[];
  /** The same cells of every row examined. */
  examined(): readonly Evidence[];
}

/** A figure, with a period of its own where that is its row's. */
export interface RowFigure {
  readonly value: Measure;
  readonly period?: string;
}

type Make = (rows: RowsOfGroup) => readonly RowFigure[];

/** How each operation computes figures from the rows of a group. */
export const rowMakers: { readonly [O in RowOperation]: Make } = {
  // A figure of another unit is kept, so that the broken promise of the indicator is reported.
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
    // Each row counts once, however many cells are its evidence.
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
