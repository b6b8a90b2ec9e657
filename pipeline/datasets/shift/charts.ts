import type { Chart, Label } from "../../model/chart.ts";
import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, select } from "../../model/observation.ts";
import { indicatorNames } from "./indicator-names.ts";
import type { ShiftIndicator } from "./indicators.ts";

type Observations = readonly Observation<ShiftIndicator>[];

/** The three categories in the scheme's order. */
export const categoryNames = {
  en: {
    enablers: "Enablers",
    "transport-systems-and-services": "Transport systems and services",
    performance: "Performance",
  },
} as const satisfies { readonly [L in ReportLocale]: object };

const words = {
  en: {
    categories: "SHIFT+ category scores",
    categoriesUnit: "Per cent of the possible score over the indicators answered, by city",
    categoriesNote: "Equal, unofficial weights. A category is scored over the indicators that were answered.",
    indicators: "SHIFT+ indicator scores",
    indicatorsUnit: "Points, from 0 to 5, by city",
    indicatorsNote: "n/a: not answered; it is not a score of zero.",
  },
} as const satisfies { readonly [L in ReportLocale]: object };

export function charts(observations: Observations, locale: ReportLocale): Chart[] {
  const say = words[locale];
  const order = Object.entries(categoryNames[locale]);
  return [
    {
      id: "shift-category-scores",
      form: "dots",
      title: say.categories,
      subtitle: say.categoriesUnit,
      unit: "percent",
      points: order.flatMap(([breakdown, text]) =>
        select(observations, { indicator: "category-score", breakdown }).map((observation) => ({
          observation,
          category: { text },
          series: city(observation),
        })),
      ),
      note: say.categoriesNote,
    },
    {
      id: "shift-indicator-scores",
      form: "heat",
      title: say.indicators,
      subtitle: say.indicatorsUnit,
      unit: "point",
      points: Object.entries(indicatorNames[locale]).flatMap(([breakdown, name]) =>
        select(observations, { indicator: "indicator-score", breakdown }).map((observation) => ({
          observation,
          category: { text: `${breakdown} ${name}` },
          series: city(observation),
        })),
      ),
      note: say.indicatorsNote,
    },
  ];
}

function city({ area }: Observation): Label {
  return { area };
}
