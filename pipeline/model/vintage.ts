import type { Observation } from "./observation.ts";

/** An observation with the dataset that it belongs to. */
export interface Figure extends Observation {
  readonly dataset: string;
}

/** A figure as an edition published it: the cells of its value name that edition. */
export interface Vintage extends Figure {
  readonly edition: string;
}

/** What names a figure from edition to edition. */
export type FigureKey = Pick<Figure, "dataset" | "indicator" | "area" | "period" | "breakdown">;

export const keyParts = ["dataset", "indicator", "area", "period", "breakdown"] as const;

export function keyOf(figure: FigureKey): string {
  return `${figure.dataset}\u0000${figure.indicator}\u0000${figure.area}\u0000${figure.period}\u0000${figure.breakdown}`;
}

/** The key without its period: one series of values. */
export function seriesOf(figure: FigureKey): string {
  return `${figure.dataset}\u0000${figure.indicator}\u0000${figure.area}\u0000${figure.breakdown}`;
}
