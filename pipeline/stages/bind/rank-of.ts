import { lastDay } from "../../model/period.ts";
import type { AnalysedBlock } from "../proof/context/analyse.ts";
import type { PublishedFigure } from "../proof/record.ts";
import type { BoundCheck } from "./check-bound.ts";
import { type FigureBook, isNewest, seriesOf } from "./figure-book.ts";

/** How many others are larger; null in no book or beside none. */
export function rankOf(figure: PublishedFigure | undefined, books: readonly FigureBook[]): number | null {
  const beside = figure ? besideOf(figure, books) : [];
  return beside.length > 1 ? beside.filter(({ amount }) => amount > (figure?.amount ?? 0)).length : null;
}

/** What a figure is ranked among: months of the year, parts of a whole, or places, each by its latest if it is the latest. */
function besideOf(figure: PublishedFigure, books: readonly FigureBook[]): readonly PublishedFigure[] {
  const { period, breakdown, area } = figure;
  const [column] = breakdown.split("-");
  for (const book of books) {
    const { byIndicator, wholes } = book;
    const isWhole = wholes.includes(area);
    const isLatest = isNewest(figure, book);
    const beside = (byIndicator.get(figure.indicator) ?? []).filter((other) => {
      if (other.dataset !== figure.dataset) return false;
      if (/^\d{4}-\d{2}$/.test(period))
        return other.area === area && other.breakdown === breakdown && isMonthOf(other.period, period);
      if (!isWhole && other.breakdown === breakdown && !wholes.includes(other.area))
        return isLatest ? isNewest(other, book) : other.period === period;
      return isWhole && other.period === period && other.area === area && breakdown !== ""
        ? other.breakdown.startsWith(`${column}-`)
        : false;
    });
    if (beside.length > 1) return beside;
  }
  return [];
}

/** Words for several of one number, “six events each”, where none of those that had the same number has it still. */
export function untied(
  { from, to, before, value }: BoundCheck,
  { folded, grammar }: AnalysedBlock,
  books: readonly [now: FigureBook, ...earlier: FigureBook[]],
): string | undefined {
  const each = [...folded.matchAll(grammar.apiece)].find(
    ({ index, 0: found }) => index < to && index + found.length > from,
  );
  const [was, is] = [before?.of[0], value?.of[0]];
  if (!each || !was || !is || was.amount === is.amount) return undefined;
  const [now, ...earlier] = books;
  const nameOf = ({ area, breakdown }: PublishedFigure) => `${area} ${breakdown}`;
  const tied = (figure: PublishedFigure, among: readonly FigureBook[]) =>
    besideOf(figure, among)
      .filter((other) => other.amount === figure.amount && nameOf(other) !== nameOf(figure))
      .map(nameOf);
  const still = tied(is, [now]);
  const former = tied(was, [...earlier, now]);
  return former.length > 0 && !former.some((name) => still.includes(name)) ? each[0] : undefined;
}

/** Whether a figure is the highest (1) or lowest (-1) of its series up to its time, since a year; null for neither. */
export function extremeOf(
  figure: PublishedFigure | undefined,
  books: readonly FigureBook[],
  since: string,
): 1 | -1 | null {
  for (const book of figure ? books : []) {
    if (!figure) break;
    const past = seriesOf(figure, book).filter(
      ({ period }) => lastDay(period) < lastDay(figure.period) && lastDay(period) >= since,
    );
    if (past.length === 0) continue;
    if (past.every(({ amount }) => amount <= figure.amount)) return 1;
    return past.every(({ amount }) => amount >= figure.amount) ? -1 : null;
  }
  return null;
}

const isMonthOf = (other: string, month: string) =>
  /^\d{4}-\d{2}$/.test(other) && other.startsWith(month.slice(0, 5));
