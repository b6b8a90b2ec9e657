import type { Period } from "./period.ts";
import { compareText } from "./source.ts";

/** Identifies a figure from edition to edition. */
export interface FigureKey {
  readonly dataset: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: Period;
  readonly breakdown: string;
}

export const keyParts = ["dataset", "indicator", "area", "period", "breakdown"] as const;

export function keyOf(figure: FigureKey): string {
  return `${figure.dataset}\u0000${figure.indicator}\u0000${figure.area}\u0000${figure.period}\u0000${figure.breakdown}`;
}

/** The key of a series of values: all parts but the period. */
export function seriesOf(figure: Omit<FigureKey, "period">): string {
  return `${figure.dataset}\u0000${figure.indicator}\u0000${figure.area}\u0000${figure.breakdown}`;
}

/** The order of figures in a dataset: by indicator, place, period and part. */
export function compareFigures(a: Omit<FigureKey, "dataset">, b: Omit<FigureKey, "dataset">): number {
  return (
    compareText(a.indicator, b.indicator) ||
    compareText(a.area, b.area) ||
    compareText(a.period, b.period) ||
    compareText(a.breakdown, b.breakdown)
  );
}
