import type { Highlight } from "../../model/highlight.ts";
import type { Locale } from "../../model/locale.ts";
import { type Observation, one } from "../../model/observation.ts";
import type { Passage } from "../../model/passage.ts";
import { isBeyondHeat } from "./compute.ts";
import type { RetrofitIndicator } from "./indicators.ts";
import { meteredNarrative } from "./metered-narrative.ts";
import { words } from "./words.ts";

type One = Observation<RetrofitIndicator>;

export function narrative(observations: readonly One[], locale: Locale): Passage[] {
  const done = one(observations, { indicator: "blocks-retrofitted" });
  const stock = one(observations, { indicator: "blocks-in-stock" });
  const shareDone = one(observations, { indicator: "share-retrofitted" });
  const planned = one(observations, { indicator: "blocks-planned" });
  const sharePlanned = one(observations, { indicator: "share-planned" });
  const households = one(observations, { indicator: "households-in-stock" });
  const interested = one(observations, { indicator: "households-interested" });
  const savings = one(observations, { indicator: "projected-savings" });
  const reduction = one(observations, { indicator: "projected-emission-reduction" });
  const factor = one(observations, { indicator: "implied-emission-factor" });
  const say = words[locale].narrative;
  return [
    ...(done && stock && shareDone && planned && sharePlanned
      ? [say.stock({ done, stock, shareDone, planned, sharePlanned })]
      : []),
    ...(households && interested ? [say.households(households, interested)] : []),
    ...(savings && reduction && factor
      ? [say.projection({ savings, reduction, factor, isBeyondHeat: isBeyondHeat(factor.value) })]
      : []),
    ...meteredNarrative(observations, locale),
  ];
}

/** How much of the stock has been retrofitted; the proposal names no year, so that nothing is on or behind a path. */
export function highlights(observations: readonly One[], locale: Locale): Highlight[] {
  const done = one(observations, { indicator: "blocks-retrofitted" });
  const stock = one(observations, { indicator: "blocks-in-stock" });
  const share = one(observations, { indicator: "share-retrofitted" });
  if (!done || !stock || !share) return [];
  const passage = words[locale].narrative.brief(done, stock, share);
  return [{ passage, weight: 80, of: done, standing: "no-target" }];
}
