import type { AreaCode } from "../../model/area.ts";
import type { Chart, PlaceName, Point } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Locale } from "../../model/locale.ts";
import { messageOf } from "../../model/message-of.ts";
import { type Observation, select } from "../../model/observation.ts";
import type { Period } from "../../model/period.ts";
import { punctuation } from "../../model/punctuation.ts";
import { isMissing } from "../../model/quantity.ts";
import type { RecyclingIndicator } from "./indicators.ts";
import { words } from "./words.ts";

type One = Observation<RecyclingIndicator>;
type SeriesName = (name: string, area: AreaCode | null, definition: string | null) => string;

/** Of each place with a target: rates published there, the target, and the path to it where the baseline allows one. */
export function targetCharts(observations: readonly One[], locale: Locale, placeName: PlaceName): Chart[] {
  const { targetCharts: say, ...own } = words[locale];
  const definitions: { readonly [id: string]: string } = own.breakdowns;
  const name: SeriesName = (series, area, definition) =>
    say.series(series, [
      ...(area === null ? [] : [placeName(area)]),
      ...(definition ? [definitions[definition] ?? definition] : []),
    ]);
  const targets = groupBy(select(observations, { indicator: "recycling-target" }), ({ area }) => area);
  return [...targets].map(([area, own], index): Chart => {
    const here = observations.filter((one) => one.area === area || one.area.startsWith(`${area}-`));
    const paths = own.flatMap(({ period }) => pathTo(here, period, say.path(period)));
    const reached = new Set(paths.map(({ observation }) => observation.breakdown));
    const withoutPath = own.filter(({ period }) => !reached.has(period));
    return {
      id: index === 0 ? "recycling-targets" : `recycling-targets-${area.toLowerCase()}`,
      form: "series",
      title: say.title(placeName(area)),
      ...messageOf([own.at(-1), latestRate(here, area)], say.message),
      subtitle: say.subtitle,
      unit: "percent",
      points: [
        ...apart(select(here, { indicator: "recycling-rate-published" }), say.published, name),
        ...apart(select(here, { indicator: "sent-to-recycling-plants" }), say.plants, name),
        ...apart(withoutPath, say.target, name),
        ...paths,
      ],
      note: say.note + punctuation[locale].gap + (paths.length > 0 ? say.withPath : say.noPath),
    };
  });
}

/** The last rate that was published of a place as a whole and is a figure, not a bound. */
export function latestRate(here: readonly One[], area: AreaCode): One | undefined {
  return select(here, { indicator: "recycling-rate-published", area })
    .filter(({ value }) => !isMissing(value) && value.qualifier === "exact")
    .at(-1);
}

/** Values that stand alone, one series for each place and definition among them. */
function apart(own: readonly One[], name: string, seriesName: SeriesName): Point[] {
  const varies = (part: "area" | "breakdown") => new Set(own.map((one) => one[part])).size > 1;
  const [manyAreas, manyDefinitions] = [varies("area"), varies("breakdown")];
  return own.map((observation) => {
    const { area, breakdown, period } = observation;
    const text = seriesName(name, manyAreas ? area : null, manyDefinitions ? breakdown : null);
    return { observation, category: { period }, series: { text }, joined: false };
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
