import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, one } from "../../model/observation.ts";
import { type Passage, say } from "../../model/passage.ts";
import type { RetrofitIndicator } from "./indicators.ts";
import { meteredNarrative } from "./metered-narrative.ts";

type One = Observation<RetrofitIndicator>;

export function narrative(observations: readonly One[], locale: ReportLocale): Passage[] {
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
  const say = words[locale];
  return [
    ...(done && stock && shareDone && planned && sharePlanned
      ? [say.stock(done, stock, shareDone, planned, sharePlanned)]
      : []),
    ...(households && interested ? [say.households(households, interested)] : []),
    ...(savings && reduction && factor ? [say.projection(savings, reduction, factor)] : []),
    ...meteredNarrative(observations, locale),
  ];
}

interface Words {
  stock(done: One, stock: One, shareDone: One, planned: One, sharePlanned: One): Passage;
  households(all: One, interested: One): Passage;
  projection(savings: One, reduction: One, factor: One): Passage;
}

const words: { readonly [L in ReportLocale]: Words } = {
  en: {
    stock: (done, stock, shareDone, planned, sharePlanned) =>
      say`By the end of ${{ period: done.period }}, ${{ figure: done }} in ${{ area: done.area }} had been retrofitted, ${{ figure: shareDone }} of the ${{ figure: stock }} in the precast stock. A proposal plans ${{ figure: planned }}, or ${{ figure: sharePlanned }}. Blocks are entrance sections, not buildings.`,
    households: (all, interested) =>
      say`${{ figure: all }} live in the stock; ${{ figure: interested }} have declared interest.`,
    projection: (savings, reduction, factor) =>
      say`By ${{ period: savings.period }} the planned retrofits are projected to save ${{ figure: savings }} and ${{ figure: reduction }} of emissions, all years together. These are simulated, not measured. The two figures imply ${{ figure: factor }}, the factor of coal power rather than of heat: see the data-quality page.`,
  },
};
