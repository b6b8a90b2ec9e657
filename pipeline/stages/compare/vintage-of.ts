import { type FigureKey, keyOf } from "../../model/figure-key.ts";
import type { Comparison } from "../../model/movement.ts";
import type { Vintage } from "../../model/vintage.ts";

/** A figure as published in the edition before. */
export function vintageOf(figure: FigureKey, { vintages }: Comparison): Vintage | undefined {
  let byKey = byVintages.get(vintages);
  if (!byKey) {
    byKey = new Map(vintages.map((vintage) => [keyOf(vintage), vintage]));
    byVintages.set(vintages, byKey);
  }
  return byKey.get(keyOf(figure));
}

/** Page and print look up each key figure in each language. */
const byVintages = new WeakMap<readonly Vintage[], ReadonlyMap<string, Vintage>>();
