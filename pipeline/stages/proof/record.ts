import type { AreaCode, Areas } from "../../model/area.ts";
import { type FigureKey, keyOf, seriesOf } from "../../model/figure-key.ts";
import { unstated } from "../../model/observation.ts";
import { cellsBehind, isMissing, type Quantity } from "../../model/quantity.ts";
import { formatAddress } from "../../model/source.ts";
import type { Vintage } from "../../model/vintage.ts";

export interface PublishedFigure extends FigureKey, Quantity {}

/** An edition's published values, read from its record alone. */
export interface PublishedEdition {
  readonly year: string;
  /** Without duplicates that two indicators give from the same cells. */
  readonly observations: readonly PublishedFigure[];
  /** Every observation with a value. */
  readonly figures: readonly PublishedFigure[];
  readonly byKey: ReadonlyMap<string, PublishedFigure>;
}

export function editionOf(year: string, vintages: readonly Vintage[]): PublishedEdition {
  const figures = vintages.flatMap(
    ({ dataset, indicator, area, period, breakdown, value }): PublishedFigure[] =>
      isMissing(value) ? [] : [{ dataset, indicator, area, period, breakdown, ...value }],
  );
  const seen = new Set<string>();
  const observations = figures.filter((figure) => {
    const { dataset, area, period, breakdown, amount, unit } = figure;
    // Of the parts of months, that which is not stated only makes them add up; no text is about it.
    if (breakdown.startsWith("month-") && breakdown.includes(unstated)) return false;
    const cells = cellsBehind(figure).map(formatAddress);
    const fact = JSON.stringify([dataset, area, period, breakdown, amount, unit, cells]);
    if (seen.has(fact)) return false;
    if (cells.length > 0) seen.add(fact);
    return true;
  });
  return {
    year,
    observations,
    figures,
    byKey: new Map(observations.map((figure) => [keyOf(figure), figure])),
  };
}

/** The areas of figures that cover all other places: regions first, then the world. */
export function wholesOf(figures: readonly PublishedFigure[], areas: Areas): readonly AreaCode[] {
  const used = [...new Set(figures.map(({ area }) => area))];
  return ["region", "world"].flatMap((kind) => used.filter((code) => areas.get(code)?.kind === kind));
}

export function latestOf(
  series: Omit<FigureKey, "period">,
  among: readonly PublishedFigure[],
): PublishedFigure | null {
  const name = seriesOf(series);
  const same = among.filter((each) => each.area === series.area && seriesOf(each) === name);
  return same.reduce<PublishedFigure | null>(
    (last, observation) => (last && last.period > observation.period ? last : observation),
    null,
  );
}
