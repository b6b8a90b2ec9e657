import { groupBy } from "../../model/group-by.ts";
import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import { type Part, type Passage, say } from "../../model/passage.ts";
import { categoryNames } from "./charts.ts";
import type { ShiftIndicator } from "./indicators.ts";

type One = Observation<ShiftIndicator>;

/** One category of one city: its score, and how many indicators stand behind it. */
interface Scored {
  readonly name: string;
  readonly score: One;
  readonly answered: One;
}

export function narrative(observations: readonly One[], locale: ReportLocale): Passage[] {
  const cities = groupBy(select(observations, { indicator: "category-score" }), ({ area }) => area);
  const assessments = [...cities].map(([area, scores]) => {
    const scored = Object.entries(categoryNames[locale]).flatMap(([breakdown, name]): Scored[] => {
      const score = scores.find((observation) => observation.breakdown === breakdown);
      const answered = score && one(observations, { ...patternOf(score), indicator: "indicators-answered" });
      return score && answered ? [{ name, score, answered }] : [];
    });
    return words[locale].city(area, scored);
  });
  return [words[locale].opening, ...assessments];
}

function patternOf({ area, period, breakdown }: One) {
  return { area, period, breakdown };
}

interface Words {
  readonly opening: Passage;
  city(area: string, scored: readonly Scored[]): Passage;
}

const words: { readonly [L in ReportLocale]: Words } = {
  en: {
    opening: say`EcoMobility SHIFT+ scores how well a city moves people and goods: what it has in place (enablers), what it offers (transport systems and services) and what comes of it (performance). The published assessments give no scores; those shown here are illustrative and show the method, not the cities.`,
    city: (area, scored) => {
      const period = scored[0]?.score.period ?? "";
      const parts = scored.flatMap(({ name, score, answered }, index): Part[] => [
        index > 0 ? "; " : "",
        `${name} `,
        { figure: score },
        " (",
        { figure: answered },
        " answered)",
      ]);
      return say`${{ area }}, assessed for ${{ period }}: ${parts}.`;
    },
  },
};
