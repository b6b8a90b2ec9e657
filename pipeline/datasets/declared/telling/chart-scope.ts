import type { DefinedChart } from "./define-charts.ts";
import type { Teller } from "./figures-told.ts";

/** One drawing of a chart, which may be drawn again for each place: its id, whose figures its words tell, and what it draws. */
export interface ChartScope {
  readonly id: string;
  readonly teller: Teller;
  /** Those of the places within a place too, whose codes begin with its own. */
  readonly drawn: Teller;
}

/** The drawings of a chart; the first is called as the chart is, the others by their places too. */
export function scopesOf({ id, forEach }: DefinedChart, teller: Teller): ChartScope[] {
  if (!forEach) return [{ id, teller, drawn: teller }];
  const places = new Set(teller.all(forEach.indicator).map(({ area }) => area));
  return [...places].map((place, index) => ({
    id: index === 0 ? id : `${id}-${place.toLowerCase()}`,
    teller: teller.within(({ area }) => area === place),
    drawn: teller.within(({ area }) => area === place || area.startsWith(`${place}-`)),
  }));
}
