import { groupBy } from "../../model/group-by.ts";
import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import { type Passage, say } from "../../model/passage.ts";
import { isMissing } from "../../model/quantity.ts";
import type { RecyclingIndicator } from "./indicators.ts";
import { targetNarrative } from "./target-narrative.ts";

type One = Observation<RecyclingIndicator>;

export function narrative(observations: readonly One[], locale: ReportLocale): Passage[] {
  const rates = select(observations, { indicator: "recycling-rate-oecd" }).filter(
    ({ value }) => !isMissing(value),
  );
  const countries = [...groupBy(rates, ({ area }) => area).values()].flatMap((series) => {
    const first = series[0];
    const last = series.at(-1);
    if (!first || !last) return [];
    const { area, period } = last;
    const ofGenerated = one(observations, { indicator: "recycled-of-generated", area, period });
    return ofGenerated ? [words[locale].country(first, last, ofGenerated)] : [];
  });
  return [words[locale].opening, ...countries, ...targetNarrative(observations, locale)];
}

interface Words {
  readonly opening: Passage;
  country(first: One, last: One, ofGenerated: One): Passage;
}

const words: { readonly [L in ReportLocale]: Words } = {
  en: {
    opening: say`A recycling rate depends on what it is a share of. The charts use OECD's definition, waste recycled of waste treated; the table of indicators below lists the others, each under its own name.`,
    country: (first, last, ofGenerated) =>
      say`${{ area: last.area }} recycled ${{ figure: last }} of the municipal waste it treated in ${{ period: last.period }}, after ${{ figure: first }} in ${{ period: first.period }}. Of the waste generated it was ${{ figure: ofGenerated }}.`,
  },
};
