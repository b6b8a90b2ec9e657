import { groupBy } from "../../model/group-by.ts";
import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, one, select } from "../../model/observation.ts";
import { type Passage, say } from "../../model/passage.ts";
import { isMissing } from "../../model/quantity.ts";
import type { RecyclingIndicator } from "./indicators.ts";

type One = Observation<RecyclingIndicator>;

export function narrative(observations: readonly One[], locale: ReportLocale): Passage[] {
  const rates = select(observations, { indicator: "recycling-rate-oecd" }).filter(
    ({ value }) => !isMissing(value),
  );
  const countries = [...groupBy(rates, ({ area }) => area).values()].flatMap((series) => {
    const first = series[0];
    const last = series.at(-1);
    if (!first || !last) return [];
    const { area, period } = last;
    const ofGenerated = one(observations, { indicator: "recycled-of-generated", area, period });
    return ofGenerated ? [words[locale].country(first, last, ofGenerated)] : [];
  });
  const targets = groupBy(select(observations, { indicator: "recycling-target" }), ({ area }) => area);
  return [
    words[locale].opening,
    ...countries,
    ...[...targets].flatMap(([area, own]) => target(observations, area, own, locale)),
  ];
}

function target(
  observations: readonly One[],
  area: string,
  targets: readonly One[],
  locale: ReportLocale,
): Passage[] {
  const published = select(observations, { indicator: "recycling-rate-published", area }).find(
    ({ value }) => !isMissing(value) && value.qualifier !== "exact",
  );
  return targets.flatMap((aim, index) => {
    const linear = one(observations, {
      indicator: "required-change",
      area,
      period: aim.period,
      breakdown: "linear",
    });
    const compound = one(observations, {
      indicator: "required-change",
      area,
      period: aim.period,
      breakdown: "compound",
    });
    if (!linear || !compound || !published) return [];
    return [
      index === 0
        ? words[locale].firstTarget(published, aim, linear, compound)
        : words[locale].nextTarget(aim, linear, compound),
    ];
  });
}

interface Words {
  readonly opening: Passage;
  country(first: One, last: One, ofGenerated: One): Passage;
  firstTarget(published: One, aim: One, linear: One, compound: One): Passage;
  nextTarget(aim: One, linear: One, compound: One): Passage;
}

const words: { readonly [L in ReportLocale]: Words } = {
  en: {
    opening: say`A recycling rate depends on what it is a share of. The charts use OECD's definition, waste recycled of waste treated; the table of indicators below lists the others, each under its own name.`,
    country: (first, last, ofGenerated) =>
      say`${{ area: last.area }} recycled ${{ figure: last }} of the municipal waste it treated in ${{ period: last.period }}, after ${{ figure: first }} in ${{ period: first.period }}. Of the waste generated it was ${{ figure: ofGenerated }}.`,
    firstTarget: (published, aim, linear, compound) =>
      say`${{ area: aim.area }} recycled ${{ figure: published }} in ${{ period: published.period }} and aims at ${{ figure: aim }} in ${{ period: aim.period }}: ${{ figure: linear }} a year if the gain is even, or growth of ${{ figure: compound }} a year. No progress can be given: the baseline is an upper bound, and later figures measure something else.`,
    nextTarget: (aim, linear, compound) =>
      say`For ${{ period: aim.period }} it aims at ${{ figure: aim }}: ${{ figure: linear }} or ${{ figure: compound }} a year from the same baseline.`,
  },
};
