import { groupBy } from "../../model/group-by.ts";
import type { Locale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import { listed, type Part, type Passage } from "../../model/passage.ts";
import { punctuation } from "../../model/punctuation.ts";
import { categories, type ShiftIndicator } from "./indicators.ts";
import { words } from "./words.ts";

type One = Observation<ShiftIndicator>;

export function narrative(observations: readonly One[], locale: Locale): Passage[] {
  const { narrative: say, breakdowns } = words[locale];
  const cities = groupBy(select(observations, { indicator: "category-score" }), ({ area }) => area);
  const assessments = [...cities].map(([area, scores]) => {
    const told = categories.flatMap((breakdown): (readonly Part[])[] => {
      const score = scores.find((observation) => observation.breakdown === breakdown);
      const answered = score && one(observations, { ...patternOf(score), indicator: "indicators-answered" });
      return score && answered ? [say.category(breakdowns[breakdown], score, answered)] : [];
    });
    return say.city(area, scores[0]?.period ?? "", listed(told, punctuation[locale].semicolon));
  });
  return [say.opening, ...assessments];
}

function patternOf({ area, period, breakdown }: One) {
  return { area, period, breakdown };
}
