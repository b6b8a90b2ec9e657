import { groupBy } from "../../model/group-by.ts";
import type { Locale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import { joined, type Passage } from "../../model/passage.ts";
import { punctuation } from "../../model/punctuation.ts";
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
    const say = words[locale].narrative;
    const ends = (indicator: RecyclingIndicator) =>
      [first, last].map(({ area, period }) => one(observations, { indicator, area, period, breakdown: "" }));
    const [recycledThen, recycled] = ends("waste-recycled");
    const [treatedThen, treated] = ends("waste-treated");
    const why =
      first !== last && recycledThen && recycled && treatedThen && treated
        ? [say.why([recycledThen, recycled], [treatedThen, treated])]
        : [];
    return [joined([say.country(first === last ? null : first, last), ...why], punctuation[locale].gap)];
  });
  return [...countries, ...targetNarrative(observations, locale)];
}
