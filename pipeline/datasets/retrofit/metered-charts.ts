import type { Chart } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Locale } from "../../model/locale.ts";
import { type Observation, select } from "../../model/observation.ts";
import { firstDay, lastDay } from "../../model/period.ts";
import { punctuation } from "../../model/punctuation.ts";
import { isMissing } from "../../model/quantity.ts";
import type { RetrofitIndicator } from "./indicators.ts";
import type { RetrofitWords } from "./words/retrofit-words.ts";
import { meterName, words } from "./words.ts";

type One = Observation<RetrofitIndicator>;

/** A city has more meters than a page has room for: those after these are read in the tables. */
const mostCharts = 12;

/** Measured use against the model's, one chart per meter; before them, what so many meters avoided that few have one. */
export function meteredCharts(observations: readonly One[], locale: Locale): Chart[] {
  return [...distribution(observations, locale), ...chartPerMeter(observations, locale)];
}

/** What meters avoided, by the part of them that avoided less; those that did not surely change stand apart. */
function distribution(observations: readonly One[], locale: Locale): Chart[] {
  const say = words[locale].meteredCharts;
  const points = [
    ...select(observations, { indicator: "avoided-use-changed" }).map(
      (observation) => [observation, say.changed] as const,
    ),
    ...select(observations, { indicator: "avoided-use-unchanged" }).map(
      (observation) => [observation, say.unchanged] as const,
    ),
  ];
  return [...groupBy(points, ([{ area }]) => area)].map(
    ([area, own], index): Chart => ({
      id: `savings-distribution${index === 0 ? "" : `-${area.toLowerCase()}`}`,
      form: "dots",
      title: say.distribution,
      subtitle: say.distributionSubtitle,
      unit: "kWh",
      points: own
        .toSorted(([a], [b]) => Number.parseFloat(a.breakdown) - Number.parseFloat(b.breakdown))
        .map(([observation, series]) => ({
          observation,
          category: { text: observation.breakdown },
          series: { text: series },
        })),
      note: say.distributionNote,
    }),
  );
}

function chartPerMeter(observations: readonly One[], locale: Locale): Chart[] {
  const say = words[locale].meteredCharts;
  const byMeter = groupBy(
    select(observations, { indicator: "period-use-per-day" }),
    ({ breakdown }) => breakdown,
  );
  const counterfactuals = groupBy(
    select(observations, { indicator: "period-counterfactual-per-day" }),
    ({ breakdown }) => breakdown,
  );
  const taken = new Set<string>();
  return [...byMeter].slice(0, mostCharts).map(([meter, uses], index): Chart => {
    const expected = counterfactuals.get(meter) ?? [];
    const line = (text: string) => (observation: One, at: number, all: readonly One[]) => ({
      observation,
      category: { period: observation.period },
      series: { text },
      joined: lastDay(all[at - 1]?.period ?? "") === firstDay(observation.period),
    });
    const from = dayOf(firstDay(uses[0]?.period ?? ""), say);
    const to = dayOf(lastDay(uses.at(-1)?.period ?? ""), say);
    const isSample = uses.some(({ value }) => !isMissing(value) && value.status === "illustrative");
    return {
      id: `metered-use-${idOf(meter, index, taken)}`,
      form: "series",
      title: say.title(meterName(meter, locale)),
      subtitle: say.subtitle(from, to),
      unit: "kWh/day",
      points: [...expected.map(line(say.expected)), ...uses.map(line(say.measured))],
      note: isSample ? say.note + punctuation[locale].gap + say.sample : say.note,
    };
  });
}

function dayOf(date: string, say: RetrofitWords["meteredCharts"]): string {
  const [year, month = "", day = ""] = date.split("-");
  return say.day(say.months[Number(month) - 1] ?? "", Number(day), year);
}

/** A file name of plain letters; the meter's number where its name has none or another has the same. */
function idOf(meter: string, index: number, taken: Set<string>): string {
  const plain = meter
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const id = plain === "" || taken.has(plain) ? `${plain}${index + 1}` : plain;
  taken.add(id);
  return id;
}
