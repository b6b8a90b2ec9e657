import type { Chart } from "../../model/chart.ts";
import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, select } from "../../model/observation.ts";
import type { MembershipIndicator } from "./indicators.ts";

type Observations = readonly Observation<MembershipIndicator>[];

const words = {
  en: {
    byCountry: "Members by country and area",
    byCountryUnit: "Local governments that are members at the end of each year",
    change: "Members joined and left",
    changeUnit: "Local governments whose membership began or ended in the year, whole region",
    joined: "joined",
    left: "left",
    roster: "Counted from a roster in which all but one joining date are illustrative.",
  },
} as const satisfies { readonly [L in ReportLocale]: object };

export function charts(observations: Observations, locale: ReportLocale): Chart[] {
  const say = words[locale];
  const regions = new Set(select(observations, { indicator: "countries-active" }).map(({ area }) => area));
  const byCountry = select(observations, { indicator: "members" }).filter(({ area }) => !regions.has(area));
  const changes = (indicator: "members-joined" | "members-left", series: string) =>
    select(observations, { indicator })
      .filter(({ area }) => regions.has(area))
      .map((observation) => ({
        observation,
        category: { period: observation.period },
        series: { text: series },
      }));
  return [
    {
      id: "members-by-country",
      form: "stacked",
      title: say.byCountry,
      subtitle: say.byCountryUnit,
      unit: "member",
      points: byCountry.map((observation) => ({
        observation,
        category: { period: observation.period },
        series: { area: observation.area },
      })),
      note: say.roster,
    },
    {
      id: "members-joined-and-left",
      form: "series",
      title: say.change,
      subtitle: say.changeUnit,
      unit: "member",
      points: [...changes("members-joined", say.joined), ...changes("members-left", say.left)],
      note: say.roster,
    },
  ];
}
