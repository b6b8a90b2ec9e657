import type { Chart } from "../../model/chart.ts";
import type { Locale } from "../../model/locale.ts";
import { messageOf } from "../../model/message-of.ts";
import { type Observation, select } from "../../model/observation.ts";
import type { RetrofitIndicator } from "./indicators.ts";
import { meteredCharts } from "./metered-charts.ts";
import { words } from "./words.ts";

type Observations = readonly Observation<RetrofitIndicator>[];

export function charts(observations: Observations, locale: Locale): Chart[] {
  const say = words[locale].charts;
  const bars = [
    ["blocks-in-stock", say.stock],
    ["blocks-planned", say.planned],
    ["blocks-retrofitted", say.done],
  ] as const;
  const [done] = select(observations, { indicator: "blocks-retrofitted" });
  const [stock] = select(observations, { indicator: "blocks-in-stock" });
  return [
    {
      id: "retrofit-blocks",
      form: "bars",
      title: say.blocks,
      subtitle: say.blocksUnit,
      unit: "block",
      points: bars.flatMap(([indicator, text]) =>
        select(observations, { indicator }).map((observation) => ({
          observation,
          category: { text },
          series: { text: say.blocks },
        })),
      ),
      note: say.blocksNote,
      ...messageOf([done, stock], say.blocksMessage),
    },
    ...meteredCharts(observations, locale),
  ];
}
