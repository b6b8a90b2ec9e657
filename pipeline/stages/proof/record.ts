import { type FigureKey, keyOf } from "../../model/figure-key.ts";
import { cellsBehind, isMissing, type Quantity } from "../../model/quantity.ts";
import { formatAddress } from "../../model/source.ts";
import type { Vintage } from "../../model/vintage.ts";

/** One number as its edition published it. */
export interface Published extends FigureKey, Quantity {}

/** What an edition published, from its record alone. */
export interface PublishedEdition {
  readonly year: string;
  readonly observations: readonly Published[];
  readonly byKey: ReadonlyMap<string, Published>;
}

/** The numbers of an edition's record: figures without a value are left out, and one that two indicators give from the same cells is one. */
export function editionOf(year: string, vintages: readonly Vintage[]): PublishedEdition {
  const seen = new Set<string>();
  const observations = vintages.flatMap(
    ({ dataset, indicator, area, period, breakdown, value }): Published[] => {
      if (isMissing(value)) return [];
      const cells = cellsBehind(value).map(formatAddress);
      const fact = JSON.stringify([dataset, area, period, breakdown, value.amount, value.unit, cells]);
      if (seen.has(fact)) return [];
      if (cells.length > 0) seen.add(fact);
      return [{ dataset, indicator, area, period, breakdown, ...value }];
    },
  );
  return {
    year,
    observations,
    byKey: new Map(observations.map((observation) => [keyOf(observation), observation])),
  };
}

/** The last of these that is of the same thing and place. */
export function latestOf(series: Omit<FigureKey, "period">, among: readonly Published[]): Published | null {
  const same = among.filter(
    ({ dataset, indicator, area, breakdown }) =>
      dataset === series.dataset &&
      indicator === series.indicator &&
      area === series.area &&
      breakdown === series.breakdown,
  );
  return same.reduce<Published | null>(
    (last, observation) => (last && last.period > observation.period ? last : observation),
    null,
  );
}
