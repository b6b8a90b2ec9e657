import type { Indicator } from "../../model/observation.ts";

export const indicators = {
  "category-score": {
    title: { en: "Category score" },
    definition: {
      en: "How much of the possible score a city reached in one of the three SHIFT+ categories, over the indicators it answered.",
    },
    unit: "percent",
    better: "higher",
    method: {
      en: "Σ w(s − min) / Σ w(max − min) × 100 over the answered indicators. Weights and ranges are those of scheme.csv: equal weights, unofficial, since the official ones could not be read; no label is awarded.",
    },
  },
  "indicator-score": {
    title: { en: "Indicator score" },
    definition: { en: "The score of one of the 23 SHIFT+ indicators, in points of its range." },
    unit: "point",
    better: "higher",
    method: {
      en: "As assessed. Codes mean different things in SHIFT and SHIFT+: compared only within one scheme.",
    },
  },
  "indicators-answered": {
    title: { en: "Indicators answered" },
    definition: { en: "Indicators of a category for which the assessment gives a score." },
    unit: "indicator",
    better: "higher",
    method: { en: "Count of the indicators with a score; n/a is not a score of zero." },
  },
} as const satisfies Record<string, Indicator>;

export type ShiftIndicator = keyof typeof indicators;
