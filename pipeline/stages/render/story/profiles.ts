import { isOld, recentFrom } from "../../../charts/old-values.ts";
import { type Areas, ownPlaces } from "../../../model/area.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { lastDay } from "../../../model/period.ts";
import { isIllustrative, isMissing } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import type { Standing, StandingCounts } from "../../../model/standing.ts";
import { comparesPlaces, countsThings } from "../../../model/unit.ts";
import type { DatasetFigures } from "../brief.ts";

/** The figures of one place in an edition. */
export interface Profile {
  readonly area: string;
  /** Its standings towards targets, as its datasets count them. */
  readonly standings: readonly ProfileStanding[];
  readonly figures: readonly ProfileFigure[];
  /** Further figures: parts, amounts of a single year, changes. */
  readonly further: readonly ProfileFigure[];
  readonly missing: readonly MissingFigure[];
}

export interface ProfileStanding {
  readonly dataset: Dataset;
  readonly figure: Observation;
  readonly standing: Standing;
}

/** The latest figure of a series, with what it is compared with. */
export interface ProfileFigure {
  readonly dataset: Dataset;
  readonly figure: Observation;
  /** Its values, oldest first; for a figure in the future, such as a target, only itself. */
  readonly series: readonly Observation[];
  /**
   * The latest figure of each other place of its kind, none much older than the newest; empty where places of different size
   * do not compare.
   */
  readonly peers: readonly Observation[];
}

/** A missing figure, and the last available one. */
export interface MissingFigure {
  readonly dataset: Dataset;
  readonly figure: Observation;
  readonly last: Observation | null;
}

/** Places with fewer figures have a line in the index, but no page. */
const leastFigures = 2;

/** The only figure of a place, the figures that it did not report, and its standings. */
export interface SingleFigure extends Pick<ProfileFigure, "dataset" | "figure"> {
  readonly missing: readonly Pick<MissingFigure, "dataset" | "figure">[];
  readonly standings: readonly ProfileStanding[];
}

/** The profiles of an edition by place, places with figures but no profile, and standings as each dataset counts them. */
export interface Profiles {
  readonly of: ReadonlyMap<string, Profile>;
  readonly others: ReadonlyMap<string, SingleFigure>;
  readonly standings: readonly { readonly dataset: Dataset; readonly counts: StandingCounts }[];
}

/** For a report without pages. */
export const noProfiles: Profiles = { of: new Map(), others: new Map(), standings: [] };

/** The profiles of each city and country, or of each place without a column of countries; no illustrative figures. */
export function profilesOf(
  sources: readonly DatasetFigures[],
  areas: Areas,
  { edition }: { readonly edition: string },
): Profiles {
  const codes = ownPlaces(areas);
  const ranked = new Set(codes);
  const published = sources.map(({ dataset, observations }) => ({
    dataset,
    observations: observations.filter(({ area, value }) => ranked.has(area) && !isIllustrative(value)),
  }));
  const kindOf = (area: string) => (areas.get(area)?.kind === "country or area" ? "country" : "other");
  const recent = recentFigures(published, { edition, kindOf });
  const standings = sources.flatMap(({ dataset, observations }) =>
    (dataset.standings?.(observations) ?? []).map((counts) => ({ dataset, counts })),
  );
  const standing = standings.flatMap(({ dataset, counts: { counts } }) =>
    counts.flatMap(({ standing, places }) => places.map((figure) => ({ dataset, figure, standing }))),
  );
  const standingsOf = groupBy(standing, ({ figure }) => figure.area);
  const ofPlace = new Map(
    published.map(
      ({ dataset, observations }) => [dataset, groupBy(observations, ({ area }) => area)] as const,
    ),
  );
  const of = new Map<string, Profile>();
  const others = new Map<string, SingleFigure>();
  for (const area of codes) {
    const figures = [...ofPlace].flatMap(([dataset, byArea]) =>
      (byArea.get(area) ?? []).map((figure) => ({ dataset, figure })),
    );
    const stands = standingsOf.get(area) ?? [];
    // That nothing can be judged is no figure of its own.
    const unjudged = new Set(
      stands.flatMap(({ figure, standing }) => (standing === "unknown" ? figure : [])),
    );
    const given = figures.filter(({ figure }) => !isMissing(figure.value) && !unjudged.has(figure));
    if (given.length < leastFigures) {
      const [only] = given;
      const missing = figures.filter(({ figure }) => isUnreported(figure));
      if (only) others.set(area, { ...only, missing, standings: stands });
      continue;
    }
    const peersOf = (key: string) =>
      (recent.get(`${kindOf(area)} ${key}`) ?? []).filter((peer) => peer.area !== area);
    of.set(area, profileOf(area, figures, { peersOf, edition, standings: stands }));
  }
  return { of, others, standings };
}

/** A table or a page with more places is too large to read. */
const mostPlaces = 300;

/** The figures that the report's page leaves to the pages of their places: those of indicators with too many places. */
export function crowdedFigures(
  sources: readonly DatasetFigures[],
  { of }: Profiles,
): ReadonlySet<Observation> {
  const crowded = sources.flatMap(({ observations }) =>
    [...groupBy(observations, ({ indicator }) => indicator).values()].flatMap((figures) =>
      new Set(figures.map(({ area }) => area)).size > mostPlaces
        ? figures.filter(({ area }) => of.has(area))
        : [],
    ),
  );
  return new Set(crowded);
}

interface Surroundings {
  peersOf(series: string): Observation[];
  readonly edition: string;
  readonly standings: readonly ProfileStanding[];
}

function profileOf(
  area: string,
  all: readonly { readonly dataset: Dataset; readonly figure: Observation }[],
  { peersOf, edition, standings }: Surroundings,
): Profile {
  const standing = new Set(standings.map(({ figure }) => figure.indicator));
  const figures: ProfileFigure[] = [];
  const further: ProfileFigure[] = [];
  const missing: MissingFigure[] = [];
  const shown = new Set<string>();
  for (const [key, ofSeries] of groupBy(all, ({ dataset, figure }) => keyOf(dataset, figure))) {
    const [first] = ofSeries;
    if (!first || standing.has(first.figure.indicator)) continue;
    const { dataset } = first;
    const inOrder = ofSeries.map(({ figure }) => figure).sort(byPeriod);
    const past = inOrder.filter((figure) => !isAhead(figure, edition));
    const series = past.filter(({ value }) => !isMissing(value));
    // Each target stands for itself; of what was measured, the latest.
    const ahead = inOrder.filter((figure) => isAhead(figure, edition) && !isMissing(figure.value));
    const last = series.at(-1);
    const absent = past.at(-1);
    if (absent && isMissing(absent.value) && isUnreported(absent))
      missing.push({ dataset, figure: absent, last: last ?? null });
    for (const figure of [last ?? [], ahead].flat()) {
      const own = figure === last ? series : [figure];
      if (isMissing(figure.value)) continue;
      const { amount, unit, status } = figure.value;
      // An indicator that only repeats another adds nothing.
      const same = [dataset.id, figure.period, unit, amount].join(" ");
      if (amount !== 0 && shown.has(same)) continue;
      shown.add(same);
      // Targets of places, and shares of those for different years to come, do not compare.
      const compares = comparesPlaces(unit) && status !== "target" && !isAhead(figure, edition);
      const peers = compares ? peersOf(key) : [];
      // One place that counts itself, or none in one of many parts, says nothing.
      const isTrivial = amount === 1 || (amount === 0 && figure.breakdown !== "");
      if (countsThings(unit) && isTrivial && own.length < 2) continue;
      if (isChange(figure)) continue;
      const isMain = figure.breakdown === "" && (peers.length > 0 || own.length > 1);
      (isMain ? figures : further).push({ dataset, figure, series: own, peers });
    }
  }
  return { area, standings, figures, further, missing };
}

/** The latest figure of each place in each series, by kind of place, without those much older than the newest or still to come. */
function recentFigures(
  sources: readonly DatasetFigures[],
  { edition, kindOf }: { readonly edition: string; kindOf(area: string): string },
): Map<string, Observation[]> {
  const latest = new Map<string, Map<string, Observation>>();
  for (const { dataset, observations } of sources) {
    for (const figure of observations) {
      if (isMissing(figure.value) || isAhead(figure, edition)) continue;
      const key = `${kindOf(figure.area)} ${keyOf(dataset, figure)}`;
      const places = latest.get(key) ?? new Map<string, Observation>();
      latest.set(key, places);
      const before = places.get(figure.area);
      if (!before || byPeriod(figure, before) > 0) places.set(figure.area, figure);
    }
  }
  return new Map(
    [...latest].map(([key, places]) => {
      const since = recentFrom([...places.values()]);
      return [key, [...places.values()].filter((figure) => !isOld(figure, since))];
    }),
  );
}

/** The key of a series: dataset, indicator and part. */
export function keyOf({ id }: Pick<Dataset, "id">, { indicator, breakdown }: Observation): string {
  return [id, indicator, breakdown].join(" ");
}

function byPeriod(a: Observation, b: Observation): number {
  return compareText(lastDay(a.period), lastDay(b.period));
}

/** Whether it is for a year after the edition's: a target, a plan. */
export function isAhead({ period }: Pick<Observation, "period">, edition: string): boolean {
  return lastDay(period) > `${edition}-12-31`;
}

/** Whether it is the change of another figure, which the page shows with that. */
function isChange({ value }: Observation): boolean {
  if (isMissing(value) || value.derivation.from !== "operation") return false;
  return ["change", "growth", "difference"].includes(value.derivation.name);
}

/** Whether somebody could have reported it and did not. */
function isUnreported({ value }: Observation): boolean {
  return isMissing(value) && (value.missing === "not-reported" || value.missing === "suppressed");
}
