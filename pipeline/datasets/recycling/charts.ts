import type { Chart, PlaceName } from "../../model/chart.ts";
import type { Locale } from "../../model/locale.ts";
import { type Observation, select } from "../../model/observation.ts";
import type { RecyclingIndicator } from "./indicators.ts";
import { targetCharts } from "./target-charts.ts";
import { words } from "./words.ts";

type Observations = readonly Observation<RecyclingIndicator>[];

export function charts(observations: Observations, locale: Locale, placeName: PlaceName): Chart[] {
  const say = words[locale].charts;
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
    ...targetCharts(observations, locale, placeName),
  ];
}
