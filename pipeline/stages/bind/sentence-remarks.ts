import { keyOf } from "../../model/figure-key.ts";
import { groupBy } from "../../model/group-by.ts";
import { firstDay, lastDay } from "../../model/period.ts";
import { isIllustrative } from "../../model/quantity.ts";
import type { Analysed, AnalysedBlock } from "../proof/context/analyse.ts";
import { spanAt } from "../proof/context/sentences.ts";
import type { PublishedFigure } from "../proof/record.ts";
import type { BoundCheck, BoundRecord } from "./check-bound.ts";
import type { BoundValue } from "./evaluate.ts";
import { type FigureBook, seriesOf } from "./figure-book.ts";
import { boundRemark } from "./problems.ts";

/** Doubts about figures besides their values. */
export interface Doubts {
  /** Indicators redefined since the edition before, as `dataset indicator`. */
  readonly redefined: ReadonlySet<string>;
  /** Keys of figures with an open finding. */
  readonly cautioned: ReadonlySet<string>;
}

/** Something to check at a bound place; the text is never rewritten for it. */
export interface BoundRemark {
  readonly check: BoundCheck;
  readonly problem: ReturnType<typeof boundRemark>;
}

/** Remarks where a bound text may no longer fit its figures: words of its sentences, and what the figures are. */
export function sentenceRemarks(
  checks: readonly BoundCheck[],
  analysed: Analysed,
  record: BoundRecord,
  doubts: Doubts,
): BoundRemark[] {
  return [...groupBy(checks, ({ block }) => block)].flatMap(([index, inBlock]) => {
    const block = analysed.blocks[index];
    return block
      ? inBlock.flatMap((check) => remarksOn(check, { block, beside: inBlock }, record, doubts))
      : [];
  });
}

/** The paragraph of a bound place, and everything bound in it. */
interface Around {
  readonly block: AnalysedBlock;
  readonly beside: readonly BoundCheck[];
}

function remarksOn(
  check: BoundCheck,
  { block, beside }: Around,
  { now, wording }: BoundRecord,
  doubts: Doubts,
): BoundRemark[] {
  const { value, before, key } = check;
  if (!value || !key || check.state === "frozen" || check.state === "fault") return [];
  const [figure] = value.of;
  const words = sentenceOf(check, { block, beside }, () => " ");
  const { words: spoken } = wording(check.locale);
  const valueText = (of: BoundValue | null) =>
    of && "quantity" in of
      ? spoken.amount(of.quantity)
      : of && "period" in of
        ? spoken.period(of.period)
        : null;
  const remark = (why: Parameters<typeof boundRemark>[0]["why"], raw: string) => ({
    check,
    problem: boundRemark({ raw, why, figure, was: valueText(before), is: valueText(value) }),
  });
  const isFigure = "quantity" in value;
  const direction = isFigure ? unfitDirection(check, words, block, now) : null;
  const superlative =
    isFigure && rankOf(before?.of[0], now) !== rankOf(figure, now)
      ? block.grammar.superlative.exec(words)?.[0]
      : null;
  const plural =
    isFigure &&
    before &&
    block.grammar.isLatin &&
    "quantity" in before &&
    isOtherNumber(check, before, value);
  const after = /^\s+\p{L}+/u.exec(block.block.text.slice(check.to))?.[0].trim();
  const refilled = sentenceOf(check, { block, beside }, refilledText);
  const years = before ? yearsOf(before.of[0]).filter((year) => !yearsOf(figure).includes(year)) : [];
  const year = years.find((year) => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(refilled));
  return [
    ...(direction ? [remark("direction", direction)] : []),
    ...(superlative ? [remark("rank", superlative)] : []),
    ...(plural && after && [valueText(before), valueText(value)].some((text) => text?.includes(after))
      ? [remark("plural", after)]
      : []),
    ...(before && before.of[0].unit !== figure.unit ? [remark("unit", check.text)] : []),
    ...(year ? [remark("year", year)] : []),
    ...(isFixed(check) && check.right !== check.text && check.isControl && before && !isSame(before, value)
      ? [remark("restated", check.text)]
      : []),
    ...(doubts.redefined.has(`${figure.dataset} ${figure.indicator}`)
      ? [remark("definition", check.text)]
      : []),
    ...(value.of.some((figure) => doubts.cautioned.has(keyOf(figure)))
      ? [remark("caution", check.text)]
      : []),
    ...(isFigure && value.of.some(isIllustrative) && isFirstOf(figure, check, beside)
      ? [remark("illustrative", check.text)]
      : []),
    ...(block.locale === null ? [remark("language", check.text)] : []),
  ];
}

/** Whether a figure appears here for the first time in its paragraph, so that its remarks are not repeated. */
function isFirstOf(figure: PublishedFigure, check: BoundCheck, beside: readonly BoundCheck[]): boolean {
  const same = beside.find(
    ({ value }) => value && "quantity" in value && keyOf(value.of[0]) === keyOf(figure),
  );
  return same === check;
}

/** The years in which a figure's period begins and ends. */
function yearsOf({ period }: PublishedFigure): readonly string[] {
  return [lastDay(period), firstDay(period)].map((day) => day.slice(0, 4));
}

function refilledText({ isControl, state, right, text }: BoundCheck): string {
  return isControl && state === "right" ? text : (right ?? text);
}

/** The sentence of a bound place, with its bound parts written in some way. */
function sentenceOf(
  check: BoundCheck,
  { block, beside }: Around,
  written: (place: BoundCheck) => string,
): string {
  const { text } = block.block;
  const { from, to } = spanAt(block.sentences, check.from) ?? { from: 0, to: text.length };
  const pieces: string[] = [];
  let at = from;
  for (const place of beside) {
    if (place.from < at || place.to > to) continue;
    pieces.push(text.slice(at, place.from), written(place));
    at = place.to;
  }
  return [...pieces, text.slice(at, to)].join("");
}

/** The word of direction that its series no longer supports; null where it does, or there is none. */
function unfitDirection(
  { key, value, before }: BoundCheck,
  words: string,
  { grammar }: AnalysedBlock,
  book: FigureBook,
): string | null {
  const [rose, fell] = [grammar.rise.exec(words)?.[0], grammar.fall.exec(words)?.[0]];
  const doubled = grammar.wordMultiples.find(([pattern]) => words.search(pattern) >= 0);
  const operation = key?.operation ?? "value";
  const now = value && changeOf(value, before, book, operation);
  const then = before && changeOf(before, null, book, operation);
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

/** How a value moved: since the operand it is compared with, or the previous value of its series. */
function changeOf(
  value: BoundValue,
  before: BoundValue | null,
  book: FigureBook,
  operation: string,
): Change | null {
  const [figure, compared] = value.of;
  const series = seriesOf(figure, book);
  const past = before?.of[0];
  const former = past && past.period < figure.period ? past : undefined;
  const earlier =
    operation === "change" || operation === "growth"
      ? compared
      : operation === "value"
        ? (series[series.findIndex(({ period }) => period === figure.period) - 1] ?? former)
        : undefined;
  return earlier ? { by: figure.amount - earlier.amount, times: figure.amount / earlier.amount } : null;
}

/** A figure's rank among places, largest first; null for one that stands for all places. */
function rankOf(figure: PublishedFigure | undefined, { byIndicator, wholes }: FigureBook): number | null {
  if (!figure || wholes.includes(figure.area)) return null;
  const beside = (byIndicator.get(figure.indicator) ?? []).filter(
    ({ period, breakdown, area }) =>
      period === figure.period && breakdown === figure.breakdown && !wholes.includes(area),
  );
  return beside.length < 2 ? null : beside.filter(({ amount }) => amount > figure.amount).length;
}

/** Whether words after the number must change their form: 1 member, 2 members. */
function isOtherNumber({ locale }: BoundCheck, before: BoundValue, value: BoundValue): boolean {
  if (!("quantity" in before) || !("quantity" in value)) return false;
  const rules = new Intl.PluralRules(locale);
  return rules.select(before.quantity.amount) !== rules.select(value.quantity.amount);
}

function isFixed({ key }: BoundCheck): boolean {
  return key?.operands.every(({ when }) => when !== "latest" && when !== "previous") ?? false;
}

function isSame(a: BoundValue, b: BoundValue): boolean {
  return "quantity" in a && "quantity" in b ? a.quantity.amount === b.quantity.amount : true;
}
