import type { Chart } from "../../model/chart.ts";
import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, select } from "../../model/observation.ts";
import type { RecyclingIndicator } from "./indicators.ts";

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
    target: "Mongolia: rates published and targets",
    targetUnit: "Per cent; the published rates differ in scope and place of measurement",
    targetNote:
      "Rates of different scope are not joined by a line. <10 is an upper bound. No progress is computed from it.",
    published: "published rate",
    plants: "waste arriving at recycling plants",
    targets: "target",
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
  const targetAreas = new Set(
    select(observations, { indicator: "recycling-target" }).map(({ area }) => area),
  );
  const apart = (indicator: RecyclingIndicator, series: string) =>
    select(observations, { indicator })
      .filter(({ area }) =>
        [...targetAreas].some((target) => area === target || area.startsWith(`${target}-`)),
      )
      .map((observation) => ({
        observation,
        category: { period: observation.period },
        series: { text: series },
        joined: false,
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
    {
      id: "recycling-targets",
      form: "series",
      title: say.target,
      subtitle: say.targetUnit,
      unit: "percent",
      points: [
        ...apart("recycling-rate-published", say.published),
        ...apart("sent-to-recycling-plants", say.plants),
        ...apart("recycling-target", say.targets),
      ],
      note: say.targetNote,
    },
  ];
}
