import { groupBy } from "../../model/group-by.ts";
import type { Highlight } from "../../model/highlight.ts";
import type { Locale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import { joined, listed, type Part, type Passage } from "../../model/passage.ts";
import { punctuation } from "../../model/punctuation.ts";
import { isIllustrative } from "../../model/quantity.ts";
import { categories, type ShiftIndicator } from "./indicators.ts";
import { words } from "./words.ts";

type One = Observation<ShiftIndicator>;

/** What is scored, and each city with its categories; illustrative scores say so first. */
export function narrative(observations: readonly One[], locale: Locale): Passage[] {
  const say = words[locale].narrative;
  const isDemonstration = observations.some(({ value }) => isIllustrative(value));
  const opening = joined(
    [say.opening, ...(isDemonstration ? [say.illustrative] : [])],
    punctuation[locale].gap,
  );
  return [{ ...opening, isDemonstration }, ...cities(observations, locale).map(({ passage }) => passage)];
}

export function highlights(observations: readonly One[], locale: Locale): Highlight[] {
  return cities(observations, locale).flatMap(({ passage, scores: [of] }) =>
    of ? [{ passage, weight: 50, of, standing: "no-target" as const }] : [],
  );
}

function cities(observations: readonly One[], locale: Locale) {
  const { narrative: say, breakdowns } = words[locale];
  const byCity = groupBy(select(observations, { indicator: "category-score" }), ({ area }) => area);
  return [...byCity].map(([area, scores]) => {
    const told = categories.flatMap((breakdown): (readonly Part[])[] => {
      const score = scores.find((observation) => observation.breakdown === breakdown);
      const answered = score && one(observations, { ...patternOf(score), indicator: "indicators-answered" });
      return score && answered ? [say.category(breakdowns[breakdown], score, answered)] : [];
    });
    const list = listed(told, punctuation[locale].semicolon);
    return { scores, passage: say.city(area, scores[0]?.period ?? "", list) };
  });
}

function patternOf({ area, period, breakdown }: One) {
  return { area, period, breakdown };
}
