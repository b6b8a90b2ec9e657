import { seriesOf as seriesName } from "../../model/figure-key.ts";
import { lastDay } from "../../model/period.ts";
import type { AnalysedBlock } from "../proof/context/analyse.ts";
import type { BoundCheck } from "./check-bound.ts";
import type { BoundValue } from "./evaluate.ts";
import { type FigureBook, seriesOf } from "./figure-book.ts";
import { wordOf } from "./word-of.ts";

/** The word of direction that its series no longer supports; null where it does, or there is none. */
export function unfitDirection(
  { key, value, before, locale }: BoundCheck,
  words: string,
  { block: { grammar }, bound }: { readonly block: AnalysedBlock; readonly bound: readonly BoundCheck[] },
  book: FigureBook,
): string | null {
  const [rose, fell] = [wordOf(words, grammar.rise, locale), wordOf(words, grammar.fall, locale)];
  const doubled = grammar.wordMultiples.find(([pattern]) => words.search(pattern) >= 0);
  const ofSeries = bound.filter((other) => other.value && value && sameSeries(other.value, value));
  const lastOf = (other: BoundCheck) => lastDay(other.value?.of[0].period ?? "");
  // “Rose from 9 to 13” is said of 13.
  if (value && ofSeries.some((other) => lastOf(other) > lastDay(value.of[0].period))) return null;
  // “Grew from nine in 2016” is said of that year.
  const start = ofSeries.find((other) => value && lastOf(other) < lastDay(value.of[0].period));
  const how = { operation: key?.operation ?? "value", isStart: start !== undefined };
  const now = value && changeOf(value, start?.value ?? before, book, how);
  const then = before && changeOf(before, start?.before ?? null, book, how);
  if (now === null) return null;
  const isUnfit = ({ by }: Change, up: boolean) => (up ? by <= 0 : by >= 0);
  const direction = rose !== undefined && fell === undefined ? rose : rose === undefined ? fell : undefined;
  // A word that did not fit before either is about something else.
  const fitted = then === null || direction === undefined || !isUnfit(then, direction === rose);
  if (direction !== undefined && fitted && isUnfit(now, direction === rose)) return direction;
  const [pattern, times = 0] = doubled ?? [];
  const isTimes = Math.abs(now.times - times) <= 0.15 * times;
  const wasTimes = then === null || Math.abs(then.times - times) <= 0.15 * times;
  if (!pattern || isTimes || !wasTimes) return null;
  return [...words.matchAll(pattern)][0]?.[0] ?? null;
}

interface Change {
  readonly by: number;
  readonly times: number;
}

/** How a value moved: since the operand or the start it is compared with, or the previous value of its series. */
function changeOf(
  value: BoundValue,
  past: BoundValue | null,
  book: FigureBook,
  { operation, isStart }: { readonly operation: string; readonly isStart: boolean },
): Change | null {
  const [figure, compared] = value.of;
  const series = seriesOf(figure, book);
  const former = past && (isStart || past.of[0].period < figure.period) ? past.of[0] : undefined;
  const previous = isStart ? former : series[series.findIndex(({ period }) => period === figure.period) - 1];
  const earlier =
    operation === "change" || operation === "growth"
      ? compared
      : operation === "value"
        ? (previous ?? former)
        : undefined;
  return earlier ? { by: figure.amount - earlier.amount, times: figure.amount / earlier.amount } : null;
}

/** Whether two values are numbers of one series. */
function sameSeries(a: BoundValue, b: BoundValue): boolean {
  return "quantity" in a && "quantity" in b && seriesName(a.of[0]) === seriesName(b.of[0]);
}
