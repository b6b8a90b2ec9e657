import type { Areas } from "../../model/area.ts";
import { seriesOf } from "../../model/figure-key.ts";
import type { Comparison } from "../../model/movement.ts";
import { isMissing, type Measure, panelChange, type Quantity } from "../../model/quantity.ts";
import { countsThings } from "../../model/unit.ts";
import type { Figure, Vintage } from "../../model/vintage.ts";

/** A figure compared with the value before it in its series, of the edition before or, where that is later, of this one. */
export interface FigureChange {
  readonly period: string;
  readonly was: Quantity;
  readonly now: Quantity;
  /** False where unit, definition, status or qualifier differ, so that a difference would mean nothing. */
  readonly comparable: boolean;
  /** For a sum whose reporters changed: its change over those who reported both times. */
  readonly panel: SamePanel | null;
  /** For a count that rose in some places and fell in others: the change of each place, largest first; otherwise empty. */
  readonly places: readonly PlaceChange[];
}

export interface PlaceChange {
  readonly area: string;
  readonly was: number;
  readonly now: number;
}

export interface SamePanel {
  readonly was: Quantity;
  readonly now: Quantity;
  readonly reporters: number;
  readonly reportersEarlier: number;
  readonly reportersLater: number;
}

/**
 * How a figure changed since an edition, given the figures of both; null where that edition has no earlier value. Where this
 * edition has a value between, it is compared with that: a rise must not hide a later fall.
 */
export function figureChange(
  figure: Figure,
  figures: readonly Figure[],
  since: Comparison,
  areas: Areas,
): FigureChange | null {
  const { value: now, period } = figure;
  if (isMissing(now)) return null;
  const series = seriesOf(figure);
  const lastOf = (all: readonly Figure[]) =>
    all
      .filter((each) => each.period < period && seriesOf(each) === series && !isMissing(each.value))
      .sort((a, b) => (a.period < b.period ? -1 : 1))
      .at(-1);
  const [published, own] = [lastOf(since.vintages), lastOf(figures)];
  if (!published) return null;
  const isBetween = own !== undefined && own.period > published.period;
  const before = isBetween ? own : published;
  if (isMissing(before.value)) return null;
  // This edition's own value for the earlier time is defined like its latest one, whatever changed in words.
  const again = figures.find(
    (figure) => figure.period === before.period && seriesOf(figure) === series,
  )?.value;
  const isThereAgain = again !== undefined && !isMissing(again);
  const was = isThereAgain ? again : before.value;
  const comparable =
    was.unit === now.unit &&
    was.status === now.status &&
    [was, now].every(({ qualifier }) => qualifier === "exact") &&
    (isThereAgain || !since.redefined.has(`${figure.dataset} ${figure.indicator}`));
  const reporters = [
    reportersOf([before, isBetween ? figures : since.vintages], areas),
    reportersOf([figure, figures], areas),
  ] as const;
  const panel = comparable ? samePanel(reporters, now) : null;
  const places = comparable && !panel && countsThings(now.unit) ? placesMoved(reporters) : [];
  return { period: before.period, was, now, comparable, panel, places };
}

type Whole = readonly [whole: Vintage | Figure, among: readonly Figure[]];

type Reporters = ReadonlyMap<string, Measure> | null;
type BothTimes = readonly [then: Reporters, now: Reporters];

function samePanel([then, now]: BothTimes, { unit }: Quantity): SamePanel | null {
  if (!then || !now) return null;
  if (then.size === now.size && [...then.keys()].every((area) => now.has(area))) return null;
  const change = panelChange({ unit, reporter: "1" }, now, then);
  const { ofBothEarlier, ofBothLater, reportersOfBoth } = change;
  if (isMissing(ofBothEarlier) || isMissing(ofBothLater) || isMissing(reportersOfBoth)) return null;
  return {
    was: ofBothEarlier,
    now: ofBothLater,
    reporters: reportersOfBoth.amount,
    reportersEarlier: then.size,
    reportersLater: now.size,
  };
}

/** Only where the same places reported: a missing place is not known to have none. */
function placesMoved([then, now]: BothTimes): PlaceChange[] {
  if (!then || !now) return [];
  const places = [...now].flatMap(([area, later]) => {
    const earlier = then.get(area);
    if (!earlier || isMissing(earlier) || isMissing(later) || earlier.amount === later.amount) return [];
    return [{ area, was: earlier.amount, now: later.amount }];
  });
  const [rose, fell] = [
    places.some((each) => each.now > each.was),
    places.some((each) => each.now < each.was),
  ];
  const size = (each: PlaceChange) => Math.abs(each.now - each.was);
  return rose && fell ? places.sort((a, b) => size(b) - size(a)) : [];
}

/** The places whose values add up to a figure; null where it is not such a sum. */
function reportersOf([whole, among]: Whole, areas: Areas): Reporters {
  if (isMissing(whole.value)) return null;
  const alike = among.filter(
    ({ dataset, indicator, period, breakdown, area, value }) =>
      dataset === whole.dataset &&
      indicator === whole.indicator &&
      period === whole.period &&
      breakdown === whole.breakdown &&
      !isMissing(value) &&
      ancestorsOf(area, areas).has(whole.area),
  );
  // A place with values below it is itself a sum.
  const sums = new Set(alike.flatMap(({ area }) => [...ancestorsOf(area, areas)]));
  const reporters = new Map(
    alike.filter(({ area }) => !sums.has(area)).map(({ area, value }) => [area, value]),
  );
  const { amount, unit } = whole.value;
  let sum = 0;
  for (const value of reporters.values()) {
    if (isMissing(value) || value.unit !== unit) return null;
    sum += value.amount;
  }
  const isSum = reporters.size > 1 && Math.abs(sum - amount) <= 1e-9 * Math.abs(amount);
  return isSum ? reporters : null;
}

function ancestorsOf(code: string, areas: Areas): Set<string> {
  const found = new Set<string>();
  for (let at = areas.get(code)?.parent; at && !found.has(at); at = areas.get(at)?.parent) found.add(at);
  return found;
}
