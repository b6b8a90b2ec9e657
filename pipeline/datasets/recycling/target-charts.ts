import type { AreaCode } from "../../model/area.ts";
import type { Chart, Point } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import type { ReportLocale } from "../../model/locale.ts";
import { type Observation, select } from "../../model/observation.ts";
import type { Period } from "../../model/period.ts";
import { isMissing } from "../../model/quantity.ts";
import type { RecyclingIndicator } from "./indicators.ts";

type One = Observation<RecyclingIndicator>;

interface Words {
  title(area: AreaCode): string;
  readonly subtitle: string;
  readonly note: string;
  readonly noPath: string;
  readonly withPath: string;
  readonly published: string;
  readonly plants: string;
  readonly target: string;
  path(year: string): string;
}

/** A chart's title names its place; the page's names of places do not reach it. */
const names: { readonly [L in ReportLocale]: { readonly [area: AreaCode]: string } } = {
  en: { MNG: "Mongolia" },
};

const words: { readonly [L in ReportLocale]: Words } = {
  en: {
    title: (area) => `${names.en[area] ?? area}: rates published and targets`,
    subtitle: "Per cent; the published rates differ in scope and place of measurement",
    note: "Rates of different scope are not joined by a line.",
    noPath: "An upper bound is no place for a path to begin: none is drawn, and no progress is computed.",
    withPath: "The dashed line is the even path from the baseline to the target.",
    published: "published rate",
    plants: "waste arriving at recycling plants",
    target: "target",
    path: (year) => `required path to the target of ${year}`,
  },
};

/** Of each place with a target: rates published there, the target, and the path to it where the baseline allows one. */
export function targetCharts(observations: readonly One[], locale: ReportLocale): Chart[] {
  const say = words[locale];
  const targets = groupBy(select(observations, { indicator: "recycling-target" }), ({ area }) => area);
  return [...targets].map(([area, own], index): Chart => {
    const here = observations.filter((one) => one.area === area || one.area.startsWith(`${area}-`));
    const paths = own.flatMap(({ period }) => pathTo(here, period, say.path(period)));
    const reached = new Set(paths.map(({ observation }) => observation.breakdown));
    const withoutPath = own.filter(({ period }) => !reached.has(period));
    return {
      id: index === 0 ? "recycling-targets" : `recycling-targets-${area.toLowerCase()}`,
      form: "series",
      title: say.title(area),
      subtitle: say.subtitle,
      unit: "percent",
      points: [
        ...apart(here, "recycling-rate-published", say.published),
        ...apart(here, "sent-to-recycling-plants", say.plants),
        ...apart(withoutPath, "recycling-target", say.target),
        ...paths,
      ],
      note: `${say.note} ${paths.length > 0 ? say.withPath : say.noPath}`,
    };
  });
}

/** Values that stand alone, one series for each place and definition among them. */
function apart(here: readonly One[], indicator: RecyclingIndicator, name: string): Point[] {
  const own = select(here, { indicator });
  const varies = (part: "area" | "breakdown") => new Set(own.map((one) => one[part])).size > 1;
  const [manyAreas, manyDefinitions] = [varies("area"), varies("breakdown")];
  return own.map((observation) => {
    const parts = [name, manyAreas ? observation.area : "", manyDefinitions ? observation.breakdown : ""];
    const text = parts.filter((part) => part !== "").join(", ");
    return { observation, category: { period: observation.period }, series: { text }, joined: false };
  });
}

/** The ends of the straight path: what lies between is in the table of indicators. */
function pathTo(here: readonly One[], target: Period, text: string): Point[] {
  const years = select(here, { indicator: "required-path", breakdown: target }).filter(
    ({ value }) => !isMissing(value),
  );
  const [first] = years;
  const last = years.at(-1);
  if (!first || !last) return [];
  return [first, last].map((observation) => ({
    observation,
    category: { period: observation.period },
    series: { text },
  }));
}
