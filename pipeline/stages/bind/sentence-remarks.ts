import type { Dataset } from "../../model/dataset.ts";
import { keyOf } from "../../model/figure-key.ts";
import { groupBy } from "../../model/group-by.ts";
import { firstDay, lastDay } from "../../model/period.ts";
import { isIllustrative } from "../../model/quantity.ts";
import type { Analysed, AnalysedBlock, TextSentence } from "../proof/context/analyse.ts";
import { spanAt, type TextSpan } from "../proof/context/sentences.ts";
import type { PublishedFigure } from "../proof/record.ts";
import type { Words } from "../render/words.ts";
import type { When } from "./bound-key.ts";
import type { BoundCheck, BoundRecord } from "./check-bound.ts";
import type { BoundValue } from "./evaluate.ts";
import { type FigureBook, seriesOf } from "./figure-book.ts";
import { boundRemark } from "./problems.ts";
import { extremeOf, rankOf, untied } from "./rank-of.ts";
import { unboundIn } from "./unbound-in.ts";
import { unfitDirection } from "./unfit-direction.ts";
import { wordOf } from "./word-of.ts";

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
  /** Whether the value moved in an earlier copy of this edition, which asked it then. */
  readonly isOld: boolean;
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
      ? inBlock.flatMap((check) => remarksOn(check, { block, beside: inBlock, checks }, record, doubts))
      : [];
  });
}

/** The paragraph of a bound place, everything bound in it, and in the text. */
interface Around {
  readonly block: AnalysedBlock;
  readonly beside: readonly BoundCheck[];
  readonly checks: readonly BoundCheck[];
}

function remarksOn(
  check: BoundCheck,
  around: Around,
  { now, earlier, wording }: BoundRecord,
  doubts: Doubts,
): BoundRemark[] {
  const { value, before, key } = check;
  if (!value || !key || check.state === "frozen" || check.state === "fault") return [];
  const [figure] = value.of;
  const { block, checks } = around;
  const sentence = spanAt(block.sentences, check.from);
  const whole = { from: 0, to: block.block.text.length };
  const words = written(sentence ?? whole, around, () => " ");
  const bound = around.beside.filter(({ from }) => sentence && spanAt(block.sentences, from) === sentence);
  const stale = bound.filter(({ state, value }) => state === "stale" && value);
  const moved = stale.length > 0 ? stale : bound.filter(hasMoved);
  const moving = moved.find(({ value }) => value && "quantity" in value) ?? moved[0];
  const { words: spoken, datasets } = wording(check.locale);
  const labels = bound.map(({ value, before }) => labelOf((value ?? before)?.of[0], spoken, datasets));
  // “Only” in “Events on site only” is a name.
  const isLabel = (word: string) => labels.some((label) => label.includes(word.toLowerCase()));
  const inWords = (pattern: RegExp) => wordOf(words, pattern, check.locale);
  const valueText = (of: BoundValue | null) =>
    of && "quantity" in of
      ? spoken.amount(of.quantity)
      : of && "period" in of
        ? spoken.period(of.period)
        : null;
  const remark = (why: Parameters<typeof boundRemark>[0]["why"], raw: string, isOld = false) => ({
    check,
    problem: boundRemark({ raw, why, figure, was: valueText(before), is: valueText(value) }),
    isOld,
  });
  const wasMoved = stale.length === 0;
  const isFigure = "quantity" in value;
  const direction = isFigure && before ? unfitDirection(check, words, { block, bound }, now) : null;
  const record = isFigure ? inWords(block.grammar.record) : undefined;
  const since = (words.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? []).sort()[0] ?? "";
  const extremes = ({ value, before }: BoundCheck) => [
    extremeOf(before?.of[0], [...earlier, now], since),
    extremeOf(value?.of[0], [now], since),
  ];
  const isRecord = (place: BoundCheck) => {
    const [was, is] = extremes(place);
    return was !== null && was === is;
  };
  const superlative = isFigure && record === undefined ? inWords(block.grammar.superlative) : undefined;
  const [rank, former] = [rankOf(figure, [now]), rankOf(before?.of[0], [...earlier, now])];
  const comparative = isFigure && moving === check ? flipped(words, bound, block) : null;
  const each = isFigure && before && sentence ? untied(check, block, [now, ...earlier]) : undefined;
  const isTop = rank === 0 && block.grammar.topmost.test(words);
  const form = isFigure && before ? otherForm(check, [before, value], block, spoken) : null;
  const refilled = written(sentence ?? whole, around, refilledText);
  const years = before ? yearsOf(before.of[0]).filter((year) => !yearsOf(figure).includes(year)) : [];
  const isNamed = (text: string, year: string) => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(text);
  // “Among them were 11” is of the year of the sentence before.
  const told = sentence && moving === check ? timeBefore(sentence, around) : "";
  const isPast = !yearsOf(figure).some((year) => isNamed(told, year));
  const year = years.find((year) => isNamed(refilled, year) || (isPast && isNamed(told, year)));
  const otherYear = isFigure && !year ? otherYearOf(figure, bound, refilled) : undefined;
  const dataset = datasets.find(({ id }) => id === figure.dataset);
  const parts = newParts(figure, before?.of[0], now, earlier).map(
    ({ breakdown, amount }) => `${dataset ? spoken.breakdown(dataset, breakdown) : breakdown} ${amount}`,
  );
  const unbound =
    sentence && moving === check ? unboundIn(sentence, around).filter((word) => !isLabel(word)) : [];
  const isBeside = sentence?.times.some(({ relative }) => relative?.years === -1) ?? false;
  const isNumber = (word: string) => isBeside && sentence?.numbers.some(({ text }) => text === word);
  const [ofBefore, others] = [unbound.filter(isNumber), unbound.filter((word) => !isNumber(word))];
  const isLeft = isBeside && isFigure && isFixed(check) && isLongAgo(figure, now);
  return [
    ...(direction ? [remark("direction", direction)] : []),
    ...(superlative && former !== null && rank !== former && !isTop && !isLabel(superlative)
      ? [remark("rank", superlative)]
      : []),
    ...(record && extremes(check)[0] !== null && !bound.some(isRecord) ? [remark("record", record)] : []),
    ...(comparative ? [remark("rank", comparative, wasMoved)] : []),
    ...(each ? [remark("each", each)] : []),
    ...(form ? [remark("form", form, key.operation === "ratio" && check.state !== "stale")] : []),
    ...(before && before.of[0].unit !== figure.unit ? [remark("unit", check.text)] : []),
    ...(year ? [remark("year", year, wasMoved && !isNamed(refilled, year))] : []),
    ...(otherYear ? [remark("other-year", otherYear)] : []),
    ...(others.length > 0 ? [remark("unbound", others.join(", "), wasMoved)] : []),
    ...(ofBefore.length > 0 ? [remark("before", ofBefore.join(", "), wasMoved)] : []),
    ...(isLeft && !yearsOf(figure).some((year) => isNamed(refilled, year))
      ? [remark("before", check.text)]
      : []),
    ...(isFixed(check) && check.right !== check.text && check.isControl && before && !isSame(before, value)
      ? [remark("restated", check.text)]
      : []),
    ...(doubts.redefined.has(`${figure.dataset} ${figure.indicator}`)
      ? [remark("definition", check.text)]
      : []),
    ...(parts.length > 0 && isFirstOf(figure, check, bound, () => true)
      ? [
          {
            check,
            problem: boundRemark({ raw: check.text, why: "parts", figure, was: null, is: parts.join(", ") }),
            isOld: false,
          },
        ]
      : []),
    ...(value.of.some((figure) => doubts.cautioned.has(keyOf(figure)))
      ? [remark("caution", check.text)]
      : []),
    ...(isFigure && value.of.some(isIllustrative) && isFirstOf(figure, check, checks, isIllustrative)
      ? [remark("illustrative", check.text)]
      : []),
    ...(block.locale === null ? [remark("language", check.text)] : []),
  ];
}

/** Whether an indicator appears here for the first time in the text, so that its remark is not repeated. */
function isFirstOf(
  { dataset, indicator }: PublishedFigure,
  check: BoundCheck,
  checks: readonly BoundCheck[],
  isSuch: (figure: PublishedFigure) => boolean,
): boolean {
  const first = checks.find(({ value }) => {
    const [of] = value && "quantity" in value && value.of.some(isSuch) ? value.of : [];
    return of?.dataset === dataset && of.indicator === indicator;
  });
  return first === check;
}

/** The parts of a whole by a column that had none for the figure before: of 13 events, 4 held and 7 planned. */
function newParts(
  figure: PublishedFigure,
  before: PublishedFigure | undefined,
  now: FigureBook,
  earlier: readonly FigureBook[],
): readonly PublishedFigure[] {
  if (!before || before.period === figure.period || figure.breakdown !== "") return [];
  const partsOf = ({ dataset, indicator, area, period, unit }: PublishedFigure, book: FigureBook) =>
    (book.byIndicator.get(indicator) ?? []).filter(
      (part) =>
        part.dataset === dataset &&
        part.area === area &&
        part.period.startsWith(period) &&
        part.unit === unit,
    );
  const columnOf = ({ breakdown }: PublishedFigure) => breakdown.split("-")[0] ?? "";
  const former = new Set([now, ...earlier].flatMap((book) => partsOf(before, book)).map(columnOf));
  const columns = groupBy(partsOf(figure, now), columnOf);
  const added = [...columns].filter(([column, parts]) => !former.has(column) && parts.length > 1);
  return added.flatMap(([, parts]) => parts.filter(({ amount }) => amount > 0));
}

/** A bound year of the sentence, where the sentence does not name the figure's own. */
function otherYearOf(figure: PublishedFigure, bound: readonly BoundCheck[], refilled: string) {
  const years = bound.flatMap(({ value }) => (value && "period" in value ? yearsOf(value.of[0]) : []));
  const isNamed = yearsOf(figure).some((year) => years.includes(year) || refilled.includes(year));
  return isNamed ? undefined : years[0];
}

/** Whether an earlier copy of this edition has moved a value. */
export function hasMoved({ state, isControl, edition, key, value, before }: BoundCheck): boolean {
  const isKept = state !== "right" || !isControl || edition !== null || !value || !before;
  return !isKept && key?.isFrozen !== true && !isSame(before, value);
}

/** What a figure is called, in lower case. */
function labelOf(of: PublishedFigure | undefined, spoken: Words, datasets: readonly Dataset[]): string {
  const dataset = datasets.find(({ id }) => id === of?.dataset);
  if (!of || !dataset) return "";
  const title = dataset.words[spoken.locale].indicators[of.indicator]?.title ?? "";
  return `${title} ${spoken.breakdown(dataset, of.breakdown)}`.toLowerCase();
}

/** Whether a figure is older than the one before the newest of its series. */
function isLongAgo(figure: PublishedFigure, book: FigureBook): boolean {
  const series = seriesOf(figure, book);
  return series.findIndex(({ period }) => period === figure.period) < series.length - 2;
}

/** The comparing word of a sentence of which two figures have changed their order; null where none have, or there is none. */
function flipped(
  words: string,
  bound: readonly BoundCheck[],
  { grammar, locale }: AnalysedBlock,
): string | null {
  const [word] = [grammar.comparative, grammar.superlative].flatMap(
    (pattern) => wordOf(words, pattern, locale ?? "en") ?? [],
  );
  const figures = bound.flatMap(({ value, before }) =>
    value && before && "quantity" in value && "quantity" in before
      ? [{ unit: value.quantity.unit, is: value.quantity.amount, was: before.quantity.amount }]
      : [],
  );
  const isFlipped = figures.some((a) =>
    figures.some((b) => a.unit === b.unit && a.was > b.was && a.is <= b.is),
  );
  return word !== undefined && isFlipped ? word : null;
}

/** The years in which a figure's period begins and ends. */
function yearsOf({ period }: PublishedFigure): readonly string[] {
  return [lastDay(period), firstDay(period)].map((day) => day.slice(0, 4));
}

/** What a bound place will say; a year that is bound to the one before is meant to differ. */
function refilledText({ isControl, state, right, text, key }: BoundCheck): string {
  if (key?.operands[0].when === "previous") return " ";
  return isControl && state === "right" ? text : (right ?? text);
}

/** Of a sentence without a time, the one before it in its paragraph that has one, as it will be. */
function timeBefore(sentence: TextSentence, around: Around): string {
  const { sentences } = around.block;
  if (sentence.times.length > 0) return "";
  const before = sentences.slice(0, sentences.indexOf(sentence)).findLast(({ times }) => times.length > 0);
  return before ? written(before, around, refilledText) : "";
}

/** A sentence, with its bound parts written in some way. */
function written(
  { from, to }: TextSpan,
  { block, beside }: Around,
  as: (place: BoundCheck) => string,
): string {
  const { text } = block.block;
  const pieces: string[] = [];
  let at = from;
  for (const place of beside) {
    if (place.from < at || place.to > to) continue;
    pieces.push(text.slice(at, place.from), as(place));
    at = place.to;
  }
  return [...pieces, text.slice(at, to)].join("");
}

/** Words beside a number that must change their form: 1 member, 2 members; 19 days, at least 50 days. */
function otherForm(
  { key, state, right, from, to, text, locale }: BoundCheck,
  values: readonly [before: BoundValue, now: BoundValue],
  { block, sentences, grammar }: AnalysedBlock,
  words: Words,
): string | null {
  const [was, is] = values.flatMap((value) => ("quantity" in value ? value.quantity : []));
  if (!was || !is) return null;
  const printed = spanAt(sentences, from)?.numbers.find((number) => number.from < to && number.to > from);
  const isWordAs = state === "stale" ? !/\d/.test(text) : printed?.kind !== "multiple";
  const isDigits = key?.operation === "ratio" && isWordAs && /\d/.test(right ?? "");
  const isRougher = was.qualifier === "exact" && is.qualifier !== "exact";
  if (isDigits || (isRougher && printed?.qualifier === "exact")) return text;
  const rules = new Intl.PluralRules(locale);
  const isSameForm = rules.select(was.amount) === rules.select(is.amount);
  const after = /^\s+\p{L}+/u.exec(block.text.slice(to))?.[0].trim();
  if (!grammar.isLatin || isSameForm || after === undefined) return null;
  const isCounted = [was, is].some((quantity) => words.amount(quantity).split(/\s/).includes(after));
  return isCounted || grammar.agreeing.test(after) ? after : null;
}

function isFixed({ key }: BoundCheck): boolean {
  return key?.operands.every(({ when }) => !isRelative(when)) ?? false;
}

const isRelative = (when: When) => when === "latest" || when === "previous";

function isSame(a: BoundValue, b: BoundValue): boolean {
  if ("period" in a && "period" in b) return a.period === b.period;
  return "quantity" in a && "quantity" in b ? a.quantity.amount === b.quantity.amount : true;
}
