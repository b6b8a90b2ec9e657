import type { Areas } from "../../model/area.ts";
import { seriesOf } from "../../model/figure-key.ts";
import type { Comparison } from "../../model/movement.ts";
import { isMissing, type Measure, panelChange, type Quantity } from "../../model/quantity.ts";
import type { Figure, Vintage } from "../../model/vintage.ts";

/** How a figure stands to the last earlier value of its series that the edition before published. */
export interface FigureChange {
  readonly period: string;
  readonly was: Quantity;
  readonly now: Quantity;
  /** False where unit, definition, status or exactness is another: their difference would say nothing. */
  readonly comparable: boolean;
  /** Of a sum whose reporters are not the same both times: what it is over those of both. */
  readonly panel: SamePanel | null;
  /** Of a sum of places some of which rose and some of which fell: each that moved, those that moved most first. */
  readonly places: readonly PlaceMoved[];
}

export interface PlaceMoved {
  readonly area: string;
  readonly was: Quantity;
  readonly now: Quantity;
}

export interface SamePanel {
  readonly was: Quantity;
  readonly now: Quantity;
  readonly reporters: number;
  readonly reportersEarlier: number;
  readonly reportersLater: number;
}

/** The change of a figure since an edition, among the figures of both; null where that edition has no earlier value. */
export function figureChange(
  figure: Figure,
  figures: readonly Figure[],
  since: Comparison,
  areas: Areas,
): FigureChange | null {
  const { value: now, period } = figure;
  if (isMissing(now)) return null;
  const series = seriesOf(figure);
  const before = since.vintages
    .filter((own) => own.period < period && seriesOf(own) === series && !isMissing(own.value))
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .at(-1);
  if (!before || isMissing(before.value)) return null;
  const was = before.value;
  const comparable =
    was.unit === now.unit &&
    was.status === now.status &&
    [was, now].every(({ qualifier }) => qualifier === "exact") &&
    !since.redefined.has(`${figure.dataset} ${figure.indicator}`);
  const wholes = [
    [before, since.vintages],
    [figure, figures],
  ] as const;
  const panel = comparable ? samePanel(...wholes, areas) : null;
  const places = comparable && !panel ? placesMoved(...wholes, areas) : [];
  return { period: before.period, was, now, comparable, panel, places };
}

type Whole = readonly [whole: Vintage | Figure, among: readonly Figure[]];

function samePanel(earlier: Whole, later: Whole, areas: Areas): SamePanel | null {
  const [then, now] = [reportersOf(earlier, areas), reportersOf(later, areas)];
  if (!then || !now) return null;
  if (then.size === now.size && [...then.keys()].every((area) => now.has(area))) return null;
  const [{ value }] = later;
  if (isMissing(value)) return null;
  const change = panelChange({ unit: value.unit, reporter: "1" }, now, then);
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

/** A sum that grew says nothing of a place by itself: told are all that moved, once they moved in both directions. */
function placesMoved(earlier: Whole, later: Whole, areas: Areas): PlaceMoved[] {
  const [then, now] = [reportersOf(earlier, areas), reportersOf(later, areas)];
  if (!then || !now) return [];
  const moved = [...now].flatMap(([area, value]): PlaceMoved[] => {
    const was = then.get(area);
    if (!was || isMissing(was) || isMissing(value) || was.amount === value.amount) return [];
    return [{ area, was, now: value }];
  });
  const changes = moved.map((place) => place.now.amount - place.was.amount);
  if (!changes.some((change) => change > 0) || !changes.some((change) => change < 0)) return [];
  const size = (place: PlaceMoved) => Math.abs(place.now.amount - place.was.amount);
  return moved.sort((a, b) => size(b) - size(a));
}

/** The places below a figure's own whose values add up to it; null where it is no such sum. */
function reportersOf([whole, among]: Whole, areas: Areas): Map<string, Measure> | null {
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
  // What has values below it is itself a sum.
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
