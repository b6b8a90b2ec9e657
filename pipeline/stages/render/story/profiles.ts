import { isOld, recentFrom } from "../../../charts/old-values.ts";
import { type Areas, ownPlaces } from "../../../model/area.ts";
import type { Dataset } from "../../../model/dataset.ts";
import type { Finding } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Comparison } from "../../../model/movement.ts";
import { isDoubted, type Observation, observe } from "../../../model/observation.ts";
import { isPeriod, lastDay } from "../../../model/period.ts";
import { hasParts, isIllustrative, isMissing, missing } from "../../../model/quantity.ts";
import { levelOf } from "../../../model/side-by-side.ts";
import { compareText } from "../../../model/source.ts";
import type { Standing, StandingCounts } from "../../../model/standing.ts";
import { comparesPlaces, countsThings, isProgramUnit } from "../../../model/unit.ts";
import type { DatasetFigures } from "../brief.ts";
import { chaptersOf } from "../chapters.ts";
import { targetToldBy, targetYearOf } from "./told-of-targets.ts";

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
  readonly doubts: readonly Finding[];
}

/** The latest figure of a series, with what it is compared with. */
export interface ProfileFigure {
  readonly dataset: Dataset;
  readonly figure: Observation;
  /** Its values, oldest first; for a target, or what is told of one, only itself. */
  readonly series: readonly Observation[];
  /**
   * The latest figure of each other place of its kind, none much older than the newest; empty where places of different size
   * do not compare.
   */
  readonly peers: readonly Observation[];
  /** Earlier figures of the same indicator that are only a part or of another kind, where the series has a single value. */
  readonly earlier: readonly Observation[];
  /** Whether it is a target, or tells of one. */
  readonly isOfTarget: boolean;
}

/** A missing figure, and the last available one. */
export interface MissingFigure {
  readonly dataset: Dataset;
  readonly figure: Observation;
  readonly last: Observation | null;
}

/** Places with fewer figures have a line in the index, but no page. */
const leastFigures = 2;

/** A place without a page: its only figure, if it has one, the figures that it did not report, and its standings. */
export interface PlaceWithoutPage {
  readonly only: Pick<ProfileFigure, "dataset" | "figure"> | null;
  readonly missing: readonly MissingFigure[];
  readonly standings: readonly ProfileStanding[];
}

/** The profiles of an edition by place, places with something to tell but no profile, and standings as each dataset counts them. */
export interface Profiles {
  readonly of: ReadonlyMap<string, Profile>;
  readonly others: ReadonlyMap<string, PlaceWithoutPage>;
  readonly standings: readonly {
    readonly dataset: Dataset;
    readonly counts: StandingCounts;
    doubtsOf(place: Observation): readonly Finding[];
  }[];
}

/** For a report without pages. */
export const noProfiles: Profiles = { of: new Map(), others: new Map(), standings: [] };

/** The profiles of each city and country, or of each place without a column of countries; no illustrative figures. */
export function profilesOf(
  sources: readonly DatasetFigures[],
  areas: Areas,
  { edition }: { readonly edition: string },
  since: Comparison | null = null,
): Profiles {
  const codes = ownPlaces(areas);
  const ranked = new Set(codes);
  const inOrder = chaptersOf(sources).flatMap(({ subjects }) => subjects);
  const published = inOrder.map(({ dataset, observations }) => ({
    dataset,
    observations: observations.filter(({ area, value }) => ranked.has(area) && !isIllustrative(value)),
  }));
  const leading = new Set(
    published.flatMap(({ dataset, observations }) =>
      dataset.keyFigures(observations).map((figure) => keyOf(dataset, figure)),
    ),
  );
  const kindOf = (area: string) => levelOf(area, areas);
  const recent = recentFigures(published, { edition, kindOf });
  const standings = sources.flatMap(({ dataset, observations }) =>
    (dataset.standings?.(observations) ?? []).map((counts) => ({
      ...{ dataset, counts, doubtsOf: doubtsOnTargets(dataset, observations) },
    })),
  );
  const standing = standings.flatMap(({ dataset, counts: { counts }, doubtsOf }) =>
    counts.flatMap(({ standing, places }) =>
      places.map((figure) => ({ dataset, figure, standing, doubts: doubtsOf(figure) })),
    ),
  );
  const standingsOf = groupBy(standing, ({ figure }) => figure.area);
  const ofPlace = new Map(
    published.map(
      ({ dataset, observations }) => [dataset, groupBy(observations, ({ area }) => area)] as const,
    ),
  );
  const stopped = groupBy(
    stoppedSince(published, since).filter(({ figure: { area } }) => kindOf(area) !== "country"),
    ({ figure: { area } }) => area,
  );
  const of = new Map<string, Profile>();
  const others = new Map<string, PlaceWithoutPage>();
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
    // However often a place is counted, as one that answered and as one of a kind of answer, it is one figure.
    const counted = given.filter(({ figure }) => countsItself(figure));
    if (given.length - Math.max(0, counted.length - 1) < leastFigures) {
      const [only = null] = given;
      const unreported = figures
        .filter(({ figure }) => isUnreported(figure))
        .map(({ dataset, figure }) => ({ dataset, figure, last: null }));
      const missing = [...unreported, ...(stopped.get(area) ?? [])];
      if (only || missing.length > 0) others.set(area, { only, missing, standings: stands });
      continue;
    }
    const peersOf = (key: string) =>
      (recent.get(`${kindOf(area)} ${key}`) ?? []).filter((peer) => peer.area !== area);
    const profile = profileOf(area, figures, {
      ...{ peersOf, leading, edition, standings: stands },
      isCountry: kindOf(area) === "country",
    });
    of.set(area, { ...profile, missing: [...profile.missing, ...(stopped.get(area) ?? [])] });
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
  /** The series that their datasets declare to be key figures. */
  readonly leading: ReadonlySet<string>;
  readonly edition: string;
  readonly standings: readonly ProfileStanding[];
  readonly isCountry: boolean;
}

function profileOf(
  area: string,
  all: readonly { readonly dataset: Dataset; readonly figure: Observation }[],
  { peersOf, leading, edition, standings, isCountry }: Surroundings,
): Profile {
  const standing = new Set(standings.map(({ figure }) => figure.indicator));
  const figures: ProfileFigure[] = [];
  const further: ProfileFigure[] = [];
  const missing: MissingFigure[] = [];
  const shown = new Set<string>();
  const { alone, inTime } = partedByTime(all, edition);
  for (const [key, ofSeries] of groupBy(all, ({ dataset, figure }) => keyOf(dataset, figure))) {
    const [first] = ofSeries;
    if (!first || standing.has(first.figure.indicator)) continue;
    const { dataset } = first;
    const inOrder = ofSeries.map(({ figure }) => figure).sort(byPeriod);
    const past = inOrder.filter((figure) => !alone.has(figure));
    const series = past.filter(({ value }) => !isMissing(value));
    // Each target stands for itself; of what was measured, the latest.
    const ahead = inOrder.filter((figure) => alone.has(figure) && !isMissing(figure.value));
    const last = series.at(-1);
    const alike = inTime.get(`${dataset.id} ${first.figure.indicator}`) ?? [];
    const absent = past.slice(last ? past.lastIndexOf(last) + 1 : 0).filter(isUnreported);
    for (const figure of absent)
      if (figure === past.at(-1) || hasParts(figure.value))
        missing.push({ dataset, figure, last: last ?? null });
    for (const figure of [last ?? [], ahead].flat()) {
      const own = figure === last ? series : [figure];
      if (isMissing(figure.value)) continue;
      if (own.length === 1 && !leading.has(key) && countsEntries(dataset, figure)) continue;
      const { amount, unit, status } = figure.value;
      // A series that only repeats others adds nothing; equal counts are of different things.
      const values = own.map((each) => valueKey(dataset, each));
      if (amount !== 0 && !countsThings(unit) && values.every((value) => shown.has(value))) continue;
      for (const value of values) shown.add(value);
      // Targets of places, and shares of those for different years to come, do not compare.
      const compares = comparesPlaces(unit) && status !== "target" && !isAhead(figure, edition);
      const peers = compares ? peersOf(key) : [];
      if (countsThings(unit) && isTrivialCount(figure, amount, { own, alike, isCountry })) continue;
      // That no place has any says nothing of this one.
      if (amount === 0 && countsThings(unit) && noneHas(peersOf(key))) continue;
      if (isChange(figure)) continue;
      const isOfTarget = tellsOfTarget(dataset, figure);
      const isMain = !isOfTarget && figure.breakdown === "" && (peers.length > 0 || own.length > 1);
      const earlier =
        own.length === 1 && figure === last ? alike.filter((other) => isBefore(other, figure)) : [];
      (isMain ? figures : further).push({
        dataset,
        figure,
        series: own,
        peers,
        earlier,
        isOfTarget,
      });
    }
  }
  const leads = figures.filter(({ dataset, figure }) => leading.has(keyOf(dataset, figure)));
  const repeats = (each: ProfileFigure) => !leads.includes(each) && leads.some((lead) => isNear(each, lead));
  return {
    ...{ area, standings, missing },
    figures: figures.filter((each) => !repeats(each)),
    further: [...further, ...figures.filter(repeats)],
  };
}

/** Rates of one year that differ by a smaller share are likelier one thing by two definitions than two things. */
const leastApart = 0.05;

/** Whether a figure says of a place about what the key figure of its dataset does. */
function isNear({ dataset, figure }: ProfileFigure, lead: ProfileFigure): boolean {
  const { value } = figure;
  const by = lead.figure.value;
  if (dataset !== lead.dataset || figure.period !== lead.figure.period) return false;
  if (isMissing(value) || isMissing(by) || value.unit !== by.unit || !comparesPlaces(value.unit))
    return false;
  return Math.abs(value.amount - by.amount) <= leastApart * Math.abs(by.amount);
}

/** What figures that repeat each other have in common; a target is the same in whatever dataset. */
function valueKey({ id }: Dataset, figure: Observation): string {
  if (isMissing(figure.value)) return "";
  const { amount, unit, status } = figure.value;
  const of = status === "target" ? "" : id;
  return [of, figure.period, targetYearOf(figure), unit, amount].join(" ");
}

/** A standing is a count, which is never in doubt; what casts doubt on it is what does on the figures of its target. */
export function doubtsOnTargets(dataset: Dataset, observations: readonly Observation[]) {
  const doubted = observations.filter((each) => isDoubted(each) && tellsOfTarget(dataset, each));
  const byTarget = groupBy(doubted, targetToldBy);
  return (place: Observation) =>
    (byTarget.get(targetToldBy(place)) ?? []).flatMap(({ cautions = [] }) => cautions);
}

/** Whether a figure is a target, or told of one. */
function tellsOfTarget(dataset: Dataset, { indicator, breakdown, value }: Observation): boolean {
  if (dataset.indicators[indicator]?.isDue || isPeriod(breakdown)) return true;
  return !isMissing(value) && value.status === "target";
}

/** What stands for itself: what is to come, targets, what is told of one; and what was given of each indicator over time. */
function partedByTime(
  all: readonly { readonly dataset: Dataset; readonly figure: Observation }[],
  edition: string,
): {
  readonly alone: ReadonlySet<Observation>;
  readonly inTime: ReadonlyMap<string, readonly Observation[]>;
} {
  const isAlone = ({ dataset, figure }: (typeof all)[number]) =>
    isAhead(figure, edition) || tellsOfTarget(dataset, figure);
  const alone = new Set(all.flatMap((each) => (isAlone(each) ? each.figure : [])));
  const given = all.filter(({ figure }) => !alone.has(figure) && !isMissing(figure.value));
  const byIndicator = groupBy(given, ({ dataset, figure }) => `${dataset.id} ${figure.indicator}`);
  return {
    alone,
    inTime: new Map([...byIndicator].map(([key, group]) => [key, group.map(({ figure }) => figure)])),
  };
}

/** A place that counts itself, a part that is empty, or one that parts counted with it have outlived: none is worth a line. */
function isTrivialCount(
  figure: Observation,
  amount: number,
  {
    own,
    alike,
    isCountry,
  }: {
    readonly own: readonly Observation[];
    readonly alike: readonly Observation[];
    readonly isCountry: boolean;
  },
): boolean {
  if (amount <= 1 && own.length < 2 && (figure.breakdown === "" || !isCountry)) return true;
  if (figure.breakdown === "") return false;
  const beside = new Set(
    alike.flatMap(({ period, breakdown }) => (period === figure.period ? breakdown : [])),
  );
  return amount === 0 || alike.some((other) => beside.has(other.breakdown) && isBefore(figure, other));
}

function countsItself({ breakdown, value }: Observation): boolean {
  return breakdown === "" && !isMissing(value) && countsThings(value.unit) && value.amount === 1;
}

function noneHas(peers: readonly Observation[]): boolean {
  return peers.length > 0 && peers.every(({ value }) => !isMissing(value) && value.amount === 0);
}

function isBefore(figure: Observation, other: Observation): boolean {
  return byPeriod(figure, other) < 0;
}

/** What places gave for the year of the edition before, and not for that of this one, of which others gave it. */
function stoppedSince(sources: readonly DatasetFigures[], since: Comparison | null): MissingFigure[] {
  if (since === null) return [];
  const { from, to, vintages } = since;
  return sources.flatMap(({ dataset, observations }) => {
    const now = observations.filter(({ period }) => period === to);
    const asked = new Set(now.map(({ indicator }) => indicator));
    const given = new Set(now.map(({ indicator, area }) => `${indicator} ${area}`));
    const uncounted = new Set<string>();
    return vintages.flatMap((last) => {
      const { indicator, area, period, breakdown, value } = last;
      if (last.dataset !== dataset.id || period !== from || breakdown !== "") return [];
      if (isMissing(value) || isIllustrative(value)) return [];
      if (!asked.has(indicator) || given.has(`${indicator} ${area}`)) return [];
      if (countsItself(last)) {
        if (uncounted.has(area)) return [];
        uncounted.add(area);
      }
      return [{ dataset, figure: observe(indicator, { area, period: to }, missing("not-reported")), last }];
    });
  });
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

/** Whether it counts rows of a source in a unit of its dataset, of which neither more nor fewer is better: that a place is told of, and not what. */
function countsEntries({ indicators }: Dataset, { indicator, value }: Observation): boolean {
  if (isMissing(value) || isProgramUnit(value.unit) || value.unit.includes("/")) return false;
  const { derivation } = value;
  // A number that a cell gives has the text of the cell.
  const isCount = derivation.from === "cells" && derivation.raw === undefined;
  return isCount && indicators[indicator]?.better === "neither";
}

/** Whether somebody could have reported it and did not. */
function isUnreported({ value }: Observation): boolean {
  return isMissing(value) && (value.missing === "not-reported" || value.missing === "suppressed");
}
