import type { Chart } from "../../model/chart.ts";
import type { Locale } from "../../model/locale.ts";
import { messageOf } from "../../model/message-of.ts";
import { byAmount, type Observation, select } from "../../model/observation.ts";
import { isMissing } from "../../model/quantity.ts";
import { formats, idsOf, pathways } from "./choices.ts";
import type { ActivitiesBreakdown, ActivitiesIndicator } from "./indicators.ts";
import { words } from "./words.ts";

type Observations = readonly Observation<ActivitiesIndicator>[];

export function charts(observations: Observations, locale: Locale): Chart[] {
  const { charts: say, breakdowns } = words[locale];
  const year = select(observations, { indicator: "event-days" })[0]?.period ?? "";
  const parts = (breakdown: ActivitiesBreakdown) => select(observations, { indicator: "events", breakdown });
  const byPathway = idsOf(pathways).map((id) => ({ id, own: parts(`pathway-${id}`) }));
  const most = mostOf(byPathway.flatMap(({ own }) => own));
  const leading = byPathway.flatMap(({ id, own }) =>
    most && own.includes(most) && id !== "governance" ? [{ id, most }] : [],
  )[0];
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
      totals: idsOf(formats).flatMap((id) =>
        parts(`format-${id}`).map((observation) => ({
          series: { text: breakdowns[`month-format-${id}`] },
          observation,
        })),
      ),
      ...messageOf(
        [mostOf(select(observations, { indicator: "events", breakdown: "month" }))],
        say.monthsMessage,
      ),
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
      ...messageOf([leading?.most], (most) =>
        say.pathwaysMessage(breakdowns[`pathway-${leading?.id ?? "circular"}`], most),
      ),
    },
  ];
}

/** The largest figure; none where two are as large. */
function mostOf(own: Observations): Observations[number] | undefined {
  const [first, second] = byAmount(own);
  if (!first || isMissing(first.value)) return undefined;
  const isAlone = !second || isMissing(second.value) || second.value.amount < first.value.amount;
  return isAlone ? first : undefined;
}

function monthName({ period }: Observation, names: readonly string[]): string {
  return names[Number(period.slice(5, 7)) - 1] ?? period;
}
