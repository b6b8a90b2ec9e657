import { groupBy } from "../../model/group-by.ts";
import type { Locale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import type { Passage } from "../../model/passage.ts";
import { isMissing } from "../../model/quantity.ts";
import type { RecyclingIndicator } from "./indicators.ts";
import { targetNarrative } from "./target-narrative.ts";
import { words } from "./words.ts";

type One = Observation<RecyclingIndicator>;

export function narrative(observations: readonly One[], locale: Locale): Passage[] {
  const rates = select(observations, { indicator: "recycling-rate-oecd" }).filter(
    ({ value }) => !isMissing(value),
  );
  const countries = [...groupBy(rates, ({ area }) => area).values()].flatMap((series) => {
    const first = series[0];
    const last = series.at(-1);
    if (!first || !last) return [];
    const { area, period } = last;
    const ofGenerated = one(observations, { indicator: "recycled-of-generated", area, period });
    return ofGenerated ? [words[locale].narrative.country(first, last, ofGenerated)] : [];
  });
  return [words[locale].narrative.opening, ...countries, ...targetNarrative(observations, locale)];
}
