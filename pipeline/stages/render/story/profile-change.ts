import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing, type Measure, type Quantity } from "../../../model/quantity.ts";
import { shownChange, shownNumber } from "../../../model/shown-number.ts";
import { comparesPlaces, isMeasured } from "../../../model/unit.ts";
import { sinceText } from "../changes/since-text.ts";
import type { Words } from "../words.ts";
import type { ProfileFigure } from "./profiles.ts";

/** A measured amount, such as tonnes, that differs by a larger share between two reports may be of another scope: no difference is told. */
const mostStep = 0.15;

/** How a place's figure changed: since its first value, and since the one before where that is another direction. */
export function profileChange(each: ProfileFigure, words: Words): string {
  const { figure, series, earlier, dataset } = each;
  const { profile: says, punctuation } = words.book;
  const isApart = dataset.indicators[figure.indicator]?.isNotComparedOverTime ?? false;
  const level = isApart ? [figure] : sameLevel(series);
  const [first, previous] = [level[0], level.at(-2)];
  const texts: string[] = [];
  if (first && first !== figure) texts.push(since(first, figure, words));
  const turn = previous ? directionOf(previous, figure, words) : 0;
  if (first && previous && turn !== 0 && turn !== directionOf(first, figure, words))
    texts.push(since(previous, figure, words));
  const before = series[series.length - level.length - 1];
  if (before) {
    const after = isApart ? says.after : says.afterStep;
    texts.push(after(words.amount(before.value), words.dated(before.period)));
  }
  if (texts.length > 0) return texts.join(punctuation.semicolon);
  if (earlier.length === 0) return says.single;
  const parts = [...groupBy(earlier, ({ breakdown }) => breakdown)].map(([breakdown, alike]) =>
    punctuation.bracketed(
      words.breakdown(dataset, breakdown),
      alike.map(({ period }) => words.period(period)).join(punctuation.comma),
    ),
  );
  return says.earlierParts(parts.join(punctuation.semicolon));
}

/** The latest values of a series without a break: of measured amounts of a place, those that differ little from the next. */
function sameLevel(series: readonly Observation[]): readonly Observation[] {
  const breaks = series.findLastIndex(({ value }, index) => {
    const before = series[index - 1]?.value;
    return before !== undefined && isBreak(before, value);
  });
  return breaks < 0 ? series : series.slice(breaks);
}

function isBreak(before: Measure, after: Measure): boolean {
  if (isMissing(before) || isMissing(after)) return false;
  if (comparesPlaces(after.unit) || !isMeasured(after.unit)) return false;
  const [low, high] = [before.amount, after.amount].sort((a, b) => a - b);
  return low !== undefined && high !== undefined && high - low > mostStep * Math.abs(before.amount);
}

/** 1 where a figure rose, −1 where it fell, 0 where both are printed alike. */
function directionOf(from: Observation, to: Observation, words: Words): number {
  if (isMissing(from.value) || isMissing(to.value)) return 0;
  return words.change(from.value, to.value) === null ? 0 : Math.sign(to.value.amount - from.value.amount);
}

/** Whether a difference needs two more digits than its figure to be that of both values shown: more than anybody reads. */
function isTooFine(from: Quantity, to: Quantity, { book: { magnitudes } }: Words): boolean {
  return shownChange(from, to, magnitudes).digits > shownNumber(to, magnitudes).digits + 1;
}

function since(from: Observation, to: Observation, words: Words): string {
  const { profile: says } = words.book;
  const period = words.dated(from.period);
  if (isMissing(from.value) || isMissing(to.value)) return says.single;
  if (isTooFine(from.value, to.value, words)) return says.after(words.amount(from.value), period);
  const change = sinceText({ period: from.period, was: from.value, now: to.value }, words);
  if (change !== null) return change;
  if (from.value.amount === to.value.amount && from.value.qualifier === to.value.qualifier)
    return says.same(period);
  const isExact = [from, to].every(({ value }) => !isMissing(value) && value.qualifier === "exact");
  return isExact ? says.nearly(period) : says.after(words.amount(from.value), period);
}
