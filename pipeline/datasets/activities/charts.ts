import type { Chart } from "../../model/chart.ts";
import type { Locale } from "../../model/locale.ts";
import { type Observation, select } from "../../model/observation.ts";
import { formats, idsOf, pathways } from "./choices.ts";
import type { ActivitiesBreakdown, ActivitiesIndicator } from "./indicators.ts";
import { words } from "./words.ts";

type Observations = readonly Observation<ActivitiesIndicator>[];

export function charts(observations: Observations, locale: Locale): Chart[] {
  const { charts: say, breakdowns } = words[locale];
  const year = select(observations, { indicator: "event-days" })[0]?.period ?? "";
  const parts = (breakdown: ActivitiesBreakdown) => select(observations, { indicator: "events", breakdown });
  return [
    {
      id: "events-by-month",
      form: "stacked",
      title: say.months,
      subtitle: say.inYear(say.monthsUnit, year),
      unit: "event",
      points: idsOf(formats).flatMap((id) =>
        parts(`month-format-${id}`).map((observation) => ({
          observation,
          category: { text: monthName(observation, say.monthNames) },
          series: { text: breakdowns[`month-format-${id}`] },
        })),
      ),
      note: say.monthsNote,
    },
    {
      id: "events-by-pathway",
      form: "bars",
      title: say.pathways,
      subtitle: say.inYear(say.pathwaysUnit, year),
      unit: "event",
      points: idsOf(pathways).flatMap((id) =>
        parts(`pathway-${id}`).map((observation) => ({
          observation,
          category: { text: breakdowns[`pathway-${id}`] },
          series: { text: say.pathways },
        })),
      ),
      note: say.pathwaysNote,
    },
  ];
}

function monthName({ period }: Observation, names: readonly string[]): string {
  return names[Number(period.slice(5, 7)) - 1] ?? period;
}
