import type { Chart, PlaceName } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Locale } from "../../model/locale.ts";
import { messageOf } from "../../model/message-of.ts";
import { byAmount, type Observation, select } from "../../model/observation.ts";
import { isMissing } from "../../model/quantity.ts";
import { compareText } from "../../model/source.ts";
import type { RecyclingIndicator } from "./indicators.ts";
import { targetCharts } from "./target-charts.ts";
import { words } from "./words.ts";

type Observations = readonly Observation<RecyclingIndicator>[];

/** The highest and the lowest of the latest period for which several places have one; none where they are equal. */
export function apart(own: Observations): (Observations[number] | undefined)[] {
  const known = own.filter(({ value }) => !isMissing(value) && value.qualifier === "exact");
  const byPeriod = [...groupBy(known, ({ period }) => period)].filter(([, there]) => there.length > 1);
  const [, there = []] = byPeriod.sort(([a], [b]) => compareText(a, b)).at(-1) ?? [];
  const ranked = byAmount(there);
  const [high, low] = [ranked[0], ranked.at(-1)];
  return high && low && amountOf(high) > amountOf(low) ? [high, low] : [];
}

/** The place whose waste changed most, in proportion, from its first year to its last. */
function generatedMessage(observations: Observations, locale: Locale) {
  const byArea = groupBy(
    select(observations, { indicator: "waste-generated", breakdown: "" }),
    ({ area }) => area,
  );
  const changes = [...byArea.values()].flatMap((own) => {
    const known = own.filter(({ value }) => !isMissing(value) && value.qualifier === "exact");
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last || amountOf(first) === 0) return [];
    return [{ first, last, ratio: amountOf(last) / amountOf(first) }];
  });
  const [most] = changes.sort((a, b) => Math.abs(Math.log(b.ratio)) - Math.abs(Math.log(a.ratio)));
  if (!most || most.ratio === 1) return {};
  const { fell, rose } = words[locale].charts;
  return messageOf([most.first, most.last], most.ratio < 1 ? fell : rose);
}

function amountOf({ value }: Observations[number]): number {
  return isMissing(value) ? 0 : value.amount;
}

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
      ...messageOf(
        apart(select(observations, { indicator: "recycling-rate-oecd", breakdown: "" })),
        say.rateMessage,
      ),
    },
    {
      id: "waste-generated",
      form: "series",
      title: say.generated,
      subtitle: say.generatedUnit,
      unit: "t",
      points: byYear("waste-generated"),
      note: say.generatedNote,
      ...generatedMessage(observations, locale),
    },
    ...targetCharts(observations, locale, placeName),
  ];
}
