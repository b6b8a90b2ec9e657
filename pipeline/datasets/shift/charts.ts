import type { Chart, Label } from "../../model/chart.ts";
import type { Locale } from "../../model/locale.ts";
import { type Observation, select } from "../../model/observation.ts";
import { isMissing } from "../../model/quantity.ts";
import { categories, indicatorCodes, type ShiftIndicator } from "./indicators.ts";
import { words } from "./words.ts";

type Observations = readonly Observation<ShiftIndicator>[];

export function charts(observations: Observations, locale: Locale): Chart[] {
  const { charts: say, breakdowns } = words[locale];
  const isWhole = select(observations, { indicator: "indicator-score" }).every(
    ({ value }) => !isMissing(value),
  );
  return [
    {
      id: "shift-category-scores",
      form: "dots",
      title: say.categories,
      subtitle: say.categoriesUnit,
      unit: "percent",
      points: categories.flatMap((breakdown) =>
        select(observations, { indicator: "category-score", breakdown }).map((observation) => ({
          observation,
          category: { text: breakdowns[breakdown] },
          series: city(observation),
        })),
      ),
      note: say.categoriesNote,
    },
    {
      id: "shift-indicator-scores",
      form: "heat",
      title: say.indicators,
      subtitle: say.indicatorsUnit,
      unit: "point",
      points: indicatorCodes.flatMap((breakdown) =>
        select(observations, { indicator: "indicator-score", breakdown }).map((observation) => ({
          observation,
          category: { text: `${breakdown} ${breakdowns[breakdown]}` },
          series: city(observation),
        })),
      ),
      // Of an assessment that answered everything, nothing is said of answers that are not there.
      ...(isWhole ? {} : { note: say.indicatorsNote }),
    },
  ];
}

function city({ area }: Observation): Label {
  return { area };
}
