import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { unstated } from "../../../model/observation.ts";
import { inWords, type Part } from "../../../model/passage.ts";
import { type Period, yearsSpanned } from "../../../model/period.ts";
import { cellsBehind, isMissing } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import type { Token } from "../../../model/token.ts";
import type { Unit } from "../../../model/unit.ts";
import type { Facts } from "../method.ts";
import { breakdownNames, type Dimension, type Grouping } from "../operations/grouping.ts";
import { ranked } from "./ranking.ts";

/** How an indicator's figures are broken down, as sentences need it. */
export interface PartedIndicator {
  readonly unit: Unit;
  readonly groupings: readonly Grouping[];
  /** The named parts of the indicator besides the whole. */
  readonly parts: readonly string[];
  /** The figure that counts the population of what the indicator counts or compares, by part. */
  readonly populations: ReadonlyMap<string, Token>;
}

/** Finds the figures of one run that tokens name. */
export interface Teller {
  /** The figures of a grouping with the values of its parts, in display order. */
  figures(indicator: string, by: readonly string[] | null): readonly PartedFigure[];
  /** The same, and those of rows without a value in a column, which is then "". */
  allParts(indicator: string, by: readonly string[]): readonly PartedFigure[];
  /** Every figure of an indicator, in the order computed. */
  all(indicator: string): readonly Observation[];
  /** A teller of some of the figures; in it, the only figure left needs no place or part to be named. */
  within(isIn: (figure: Observation) => boolean): Teller;
  /** A teller of one part of a place and of its subparts: the figures of `b7` include those of `b7, totals`. */
  ofPart(area: string, breakdown: string): Teller;
  /** The single figure that a token names, or null. */
  figure(token: Token): Observation | null;
  /** All figures that a token ranks, in the token's order. */
  ranking(token: Token): readonly Observation[];
  /** All figures, missing or not, of those who could be ranked. */
  belonging(token: Token): readonly Observation[];
  /** The declared figure that counts the population of a token's figure, or null. */
  population(token: Token): Observation | null;
  /** Whether an area stands for all places. */
  isWhole(area: string): boolean;
  /** The span of the latest periods with a figure, over all places; null where there is none. */
  latestSpan(token: Token): Period | null;
}

/** A figure, and its value in each dimension of its grouping. */
export interface PartedFigure {
  readonly observation: Observation;
  readonly values: ReadonlyMap<string, string>;
}

export function tellerOf(
  observations: readonly Observation[],
  indicators: ReadonlyMap<string, PartedIndicator>,
  facts: Facts,
): Teller {
  const byIndicator = groupBy(observations, ({ indicator }) => indicator);
  const whole = wholeArea(byIndicator, indicators);
  for (const [name, find] of Object.entries(facts))
    byIndicator.set(
      name,
      [find(observations)].flatMap((found) => found ?? []),
    );
  const figuresOf: FiguresOf = (indicator) => byIndicator.get(indicator) ?? [];
  return tellerAmong(figuresOf, { indicators, facts, whole, isPart: false, part: "" });
}

type FiguresOf = (indicator: string) => readonly Observation[];

/** What a teller needs besides figures: the indicators, and the area that stands for all. */
interface Grounds {
  readonly indicators: ReadonlyMap<string, PartedIndicator>;
  readonly facts: Facts;
  readonly whole: string | null;
  /** Whether these are only some of the figures. */
  readonly isPart: boolean;
  /** The part that is meant where none is named. */
  readonly part: string;
}

function tellerAmong(figuresOf: FiguresOf, grounds: Grounds): Teller {
  const { indicators, facts, whole, isPart, part: partMeant } = grounds;
  const all: Teller["all"] = (id) =>
    figuresOf(id).filter(({ breakdown }) => partMeant === "" || breakdown === partMeant);
  // A sentence told of each place asks for a few of many indicators.
  const some = (isIn: (figure: Observation) => boolean, part: string) =>
    tellerAmong(
      once((id) => figuresOf(id).filter(isIn)),
      { ...grounds, isPart: true, part },
    );
  const within: Teller["within"] = (isIn) => some(isIn, partMeant);
  const ofPart: Teller["ofPart"] = (area, part) =>
    some(
      (observation) => observation.area === area && `${observation.breakdown}, `.startsWith(`${part}, `),
      part,
    );

  const allParts = (id: string, by: readonly string[] | null) => {
    const grouping = groupingNamed(indicators.get(id)?.groupings ?? [], by);
    if (!grouping) return [];
    const parted = figuresIn(grouping, figuresOf(id), whole);
    return parted.sort((a, b) => byListedValues(a, b, grouping));
  };
  const figures: Teller["figures"] = (id, by) =>
    allParts(id, by).filter(({ values }) => [...values.values()].every((value) => value !== ""));

  const rankable = (id: string, by: readonly string[] | null) =>
    figures(id, by).flatMap(({ observation }) => (observation.otherLevel ? [] : observation));
  const ranking: Teller["ranking"] = ({ indicator, rank, by, period }) => {
    const among = rankable(indicator, by);
    // Places are ranked in one period: that of the whole beside them, else the one with most places.
    const observations = figuresOf(indicator);
    const together = () =>
      latestOf(observations.filter((each) => each.area === whole && each.breakdown === "")) ??
      fullestOf(among);
    return ranked(inPeriod(among, period ?? (by === null ? together() : null)), rank ?? 1);
  };

  const figureNamed: Teller["figure"] = (token) => {
    const { indicator, rank, period, words, end, at, by, tells } = token;
    const there = at && figureNamed(at);
    if (end === "previous") {
      const later = at ? there : figureNamed({ ...token, end: null });
      return newestOf(all(indicator).filter((each) => later !== null && isBefore(each, later)));
    }
    if (at) {
      const isThere = ({ area, period }: Observation) => area === there?.area && period === there.period;
      return there && within(isThere).figure({ ...token, at: null });
    }
    const observations = figuresOf(indicator);
    const observed = () => figures(indicator, by).map(({ observation }) => observation);
    if (end === "first") return observed().find(hasValue) ?? observed()[0] ?? null;
    if (end === "last") return newestOf(by === null ? all(indicator) : observed());
    const isAlone =
      Object.hasOwn(facts, indicator) || (isPart && partMeant === "" && observations.length === 1);
    if (isAlone && words.length === 0 && rank === null) return observations[0] ?? null;
    const parts = new Set(observations.map(({ breakdown }) => breakdown));
    const areas = new Set(observations.map(({ area }) => area));
    const named = (word: string) => (partMeant === "" ? word : `${partMeant}, ${word}`);
    const part = words.find((word) => parts.has(named(word)));
    const area = words.find((word) => areas.has(word));
    if (words.some((word) => word !== part && word !== area)) return null;
    if (rank !== null) return ranking(token)[Math.abs(rank) - 1] ?? null;
    const ofThis = observations.filter(
      (each) => each.breakdown === (part === undefined ? partMeant : named(part)),
    );
    const wanted = area ?? (ofThis.some((each) => each.area === whole) ? whole : onlyArea(ofThis));
    const here = ofThis.filter((each) => each.area === wanted);
    // A place or a part has a name even without a figure.
    const isName = tells === "part" || tells === "area";
    const when = period ?? latestOf(here) ?? (isName ? here.at(-1)?.period : null);
    return here.find((each) => each.period === when) ?? null;
  };

  const latestSpan: Teller["latestSpan"] = ({ indicator, words }) => {
    const ofSubject = figuresOf(indicator).filter(({ breakdown }) => breakdown === (words[0] ?? ""));
    const latest = [...groupBy(ofSubject, ({ area }) => area).values()].flatMap(
      (group) => latestOf(group) ?? [],
    );
    return yearsSpanned(latest);
  };
  const belonging: Teller["belonging"] = ({ indicator, by }) => rankable(indicator, by);
  const population: Teller["population"] = ({ indicator, words }) => {
    const { populations } = indicators.get(indicator) ?? {};
    const counted = populations?.get(words.find((word) => populations.has(word)) ?? "");
    return counted ? figureNamed(counted) : null;
  };
  const isWhole = (area: string) => area === whole;
  return {
    figures,
    allParts,
    all,
    within,
    ofPart,
    figure: figureNamed,
    ranking,
    belonging,
    population,
    isWhole,
    latestSpan,
  };
}

function once(figuresOf: FiguresOf): FiguresOf {
  const found = new Map<string, readonly Observation[]>();
  return (indicator) => {
    const figures = found.get(indicator) ?? figuresOf(indicator);
    found.set(indicator, figures);
    return figures;
  };
}

function hasValue({ value }: Observation): boolean {
  return !isMissing(value);
}

function isBefore({ area, period, breakdown }: Observation, later: Observation): boolean {
  return area === later.area && breakdown === later.breakdown && period < later.period;
}

function newestOf(observations: readonly Observation[]): Observation | null {
  const reported = observations.filter(hasValue).sort((a, b) => compareText(b.period, a.period));
  return reported[0] ?? null;
}

function onlyArea(observations: readonly Observation[]): string | null {
  const areas = new Set(observations.map(({ area }) => area));
  return areas.size === 1 ? ([...areas][0] ?? null) : null;
}

function inPeriod(observations: readonly Observation[], period: string | null): readonly Observation[] {
  return period === null ? observations : observations.filter((observation) => observation.period === period);
}

/** The latest period with a figure; one after the edition's year only where there is no other. */
export function latestOf(observations: readonly Observation[]): string | null {
  const periods = inTime(observations).map(({ period }) => period);
  return periods.sort(compareText).at(-1) ?? null;
}

/** What is reported, of years after the edition's only where there is nothing else. */
function inTime(observations: readonly Observation[]): readonly Observation[] {
  const reported = observations.filter(hasValue);
  const timely = reported.filter(({ isLater }) => !isLater);
  return timely.length > 0 ? timely : reported;
}

/** The latest of the periods in which most figures are known. */
function fullestOf(observations: readonly Observation[]): string | null {
  const periods = [...groupBy(inTime(observations), ({ period }) => period)];
  const most = Math.max(...periods.map(([, group]) => group.length));
  return latestOf(periods.flatMap(([, group]) => (group.length === most ? group : [])));
}

function groupingNamed(groupings: readonly Grouping[], by: readonly string[] | null): Grouping | null {
  const fits = (grouping: Grouping) =>
    by === null
      ? grouping.some(({ slot }) => slot === "area")
      : by.length === grouping.length &&
        by.every((name) => grouping.some((dimension) => isNamed(dimension, name)));
  return groupings.find(fits) ?? null;
}

/** In the order of the listed values; values that are not listed keep their order. */
function byListedValues(a: PartedFigure, b: PartedFigure, grouping: Grouping): number {
  for (const { column, values } of grouping) {
    if (!values) continue;
    const place = ({ values: ofFigure }: PartedFigure) => placeIn(values, ofFigure.get(column) ?? "");
    if (place(a) !== place(b)) return place(a) - place(b);
  }
  return 0;
}

/** The position of a value in a list; values that are not listed come last. */
export function placeIn(values: readonly string[], value: string): number {
  const place = values.indexOf(value);
  return place < 0 ? values.length : place;
}

/** Whether a name means the dimension: by its column, or as `area` or `period`. */
export function isNamed({ column, slot }: Dimension, name: string): boolean {
  return column === name || (slot === name && slot !== "part");
}

/** The figures of the grouping; those of another are left out. */
function figuresIn(grouping: Grouping, all: readonly Observation[], whole: string | null): PartedFigure[] {
  const byArea = grouping.some(({ slot }) => slot === "area");
  const [dated, undated] = [breakdownNames(grouping), breakdownNames(grouping, false)];
  return all.flatMap((observation) => {
    const { area, period, breakdown } = observation;
    // The whole stands beside its places, not among them.
    if (whole !== null && byArea === (area === whole)) return [];
    const stated = partValues(breakdown, grouping, dated);
    const values = stated ?? partValues(breakdown, grouping, undated);
    if (!values) return [];
    for (const { column, slot } of grouping) {
      if (slot === "area") values.set(column, area);
      else if (slot === "period") values.set(column, stated ? period : "");
    }
    return { observation, values };
  });
}

/** The values of the parts in a breakdown that begins with the names; null where it does not. */
function partValues(
  breakdown: string,
  grouping: Grouping,
  names: readonly string[],
): Map<string, string> | null {
  const parts = grouping.filter(({ slot }) => slot === "part");
  const start = names.join("-");
  if (parts.length === 0) return breakdown === start ? new Map() : null;
  if (start === "") return breakdown === "" ? null : split(breakdown, parts);
  if (!breakdown.startsWith(`${start}-`)) return null;
  return split(breakdown.slice(start.length + 1), parts);
}

/** A listed value may contain hyphens, so each is matched as listed; the rest is a value that is not listed. */
function split(text: string, [first, ...others]: readonly Dimension[]): Map<string, string> | null {
  if (!first) return text === "" ? new Map() : null;
  const begins = (value: string) => text === value || text.startsWith(`${value}-`);
  const listed = [...(first.values ?? []), unstated].filter(begins);
  const candidates = first.isOpen ? [...listed, text] : listed;
  for (const value of candidates) {
    const rest = text === value ? "" : text.slice(value.length + 1);
    const found = split(rest, others);
    if (found) return new Map([[first.column, value === unstated ? "" : value], ...found]);
  }
  return null;
}

/** The area that stands for all: that of an indicator without places, else the one whose figure rests on most cells. */
function wholeArea(
  byIndicator: ReadonlyMap<string, readonly Observation[]>,
  indicators: ReadonlyMap<string, PartedIndicator>,
): string | null {
  const withWhole = [...byIndicator].filter(([id]) =>
    indicators.get(id)?.groupings.some((grouping) => grouping.every(({ slot }) => slot !== "area")),
  );
  for (const [id, observations] of withWhole) {
    const isParted = indicators.get(id)?.groupings.some((of) => of.some(({ slot }) => slot === "area"));
    if (!isParted && observations[0]) return observations[0].area;
  }
  for (const [, observations] of withWhole) {
    const plain = observations.filter(({ breakdown }) => breakdown === "");
    const [most] = [...plain].sort((a, b) => cellsIn(b) - cellsIn(a));
    if (most) return most.area;
  }
  return null;
}

function cellsIn({ value }: Observation): number {
  const ranges = cellsBehind(value);
  return ranges.reduce(
    (sum, { row, toRow, column, toColumn }) => sum + (toRow - row + 1) * (toColumn - column + 1),
    0,
  );
}

/** What a token adds to a sentence; null where it names no figure. */
export function partOf(token: Token, teller: Teller, breakdown: (id: string) => string): Part | null {
  const found = teller.figure(token);
  if (!found) return null;
  if (token.tells === "area") return { area: found.area };
  if (token.tells === "part") return breakdown(found.breakdown);
  if (token.tells === "period") return { period: found.period };
  const isBare = token.tells === "number";
  const [none, single] = token.inWords;
  return none === undefined
    ? { figure: found, isBare }
    : inWords(found, { none, ...(single && { one: single }), isBare });
}
