import type { Chart } from "../../model/chart.ts";
import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, select } from "../../model/observation.ts";
import type { RecyclingIndicator } from "./indicators.ts";
import { targetCharts } from "./target-charts.ts";

type Observations = readonly Observation<RecyclingIndicator>[];

const words = {
  en: {
    rate: "Recycling rate of municipal waste",
    rateUnit: "Per cent of municipal waste treated (OECD definition, without composting)",
    rateNote:
      "Years not available are left open. Other definitions give other numbers: see the table of definitions.",
    generated: "Municipal waste generated",
    generatedUnit: "Tonnes a year",
    generatedNote: "As reported to OECD.",
  },
} as const satisfies { readonly [L in ReportLocale]: object };

export function charts(observations: Observations, locale: ReportLocale): Chart[] {
  const say = words[locale];
  const byYear = (indicator: RecyclingIndicator) =>
    select(observations, { indicator, breakdown: "" }).map((observation) => ({
      observation,
      category: { period: observation.period },
      series: { area: observation.area },
    }));
  return [
    {
      id: "recycling-rate",
      form: "series",
      title: say.rate,
      subtitle: say.rateUnit,
      unit: "percent",
      points: byYear("recycling-rate-oecd"),
      note: say.rateNote,
    },
    {
      id: "waste-generated",
      form: "series",
      title: say.generated,
      subtitle: say.generatedUnit,
      unit: "t",
      points: byYear("waste-generated"),
      note: say.generatedNote,
    },
    ...targetCharts(observations, locale),
  ];
}
