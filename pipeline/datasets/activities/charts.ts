import type { Chart } from "../../model/chart.ts";
import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, select } from "../../model/observation.ts";
import type { ActivitiesIndicator } from "./indicators.ts";
import { formatNames, monthNames, pathwayNames } from "./names.ts";

type Observations = readonly Observation<ActivitiesIndicator>[];

const words = {
  en: {
    months: "Events by month and format",
    monthsUnit: "Number of events in the month of their first printed day",
    monthsNote:
      "Numbers beside the names: the last month. A month without a bar had no event. Hybrid: on site and on the screen.",
    pathways: "Events by pathway",
    pathwaysUnit: "Number of events, each under the pathway that the overview gives it",
    pathwaysNote: "Governance is not a pathway: it holds the meetings of the network's own bodies.",
  },
} as const satisfies { readonly [L in ReportLocale]: object };

export function charts(observations: Observations, locale: ReportLocale): Chart[] {
  const say = words[locale];
  const year = select(observations, { indicator: "event-days" })[0]?.period ?? "";
  const parts = (prefix: string, id: string) =>
    select(observations, { indicator: "events", breakdown: `${prefix}-${id}` });
  return [
    {
      id: "events-by-month",
      form: "stacked",
      title: say.months,
      subtitle: `${say.monthsUnit}, ${year}`,
      unit: "event",
      points: Object.entries(formatNames[locale]).flatMap(([id, text]) =>
        parts("month-format", id).map((observation) => ({
          observation,
          category: { text: monthName(observation, locale) },
          series: { text },
        })),
      ),
      note: say.monthsNote,
    },
    {
      id: "events-by-pathway",
      form: "bars",
      title: say.pathways,
      subtitle: `${say.pathwaysUnit}, ${year}`,
      unit: "event",
      points: Object.entries(pathwayNames[locale]).flatMap(([id, text]) =>
        parts("pathway", id).map((observation) => ({
          observation,
          category: { text },
          series: { text: say.pathways },
        })),
      ),
      note: say.pathwaysNote,
    },
  ];
}

function monthName({ period }: Observation, locale: ReportLocale): string {
  return monthNames[locale][Number(period.slice(5, 7)) - 1] ?? period;
}
