import type { Chart } from "../../model/chart.ts";
import type { Locale } from "../../model/locale.ts";
import { type Observation, select } from "../../model/observation.ts";
import { punctuation } from "../../model/punctuation.ts";
import { isIllustrative } from "../../model/quantity.ts";
import type { MembershipIndicator } from "./indicators.ts";
import { words } from "./words.ts";

type Observations = readonly Observation<MembershipIndicator>[];

export function charts(observations: Observations, locale: Locale): Chart[] {
  const say = words[locale].charts;
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
  const isInvented = byCountry.some(({ value }) => isIllustrative(value));
  const note = isInvented ? say.roster + punctuation[locale].gap + say.rosterDates : say.roster;
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
      note,
    },
    {
      id: "members-joined-and-left",
      form: "balance",
      title: say.change,
      subtitle: say.changeUnit,
      unit: "member",
      points: [...changes("members-joined", say.joined), ...changes("members-left", say.left)],
      note,
    },
  ];
}
