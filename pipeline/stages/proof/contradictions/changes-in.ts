import type { AnalysedBlock, TextSentence } from "../context/analyse.ts";
import { isFromTo } from "../context/clause-of.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Contradiction } from "../verdict.ts";
import { sameUnit } from "./rows.ts";

/** A change from one value to another, and the adjacent numbers, the following one first. */
interface Change {
  readonly first: Printed;
  readonly second: Printed;
  readonly beside: readonly Printed[];
}

function changesIn(block: AnalysedBlock, sentence: TextSentence): Change[] {
  const { numbers, to } = sentence;
  const [, after] = block.grammar.fromTo;
  return numbers.flatMap((first, index) => {
    const second = numbers[index + 1];
    if (!second || !sameUnit(first, second) || first.kind === "multiple" || first.upTo !== undefined)
      return [];
    if (!isFromTo(first, second, sentence, block)) return [];
    if (!after.test(block.folded.slice(second.end, Math.min(to, second.end + 16)))) return [];
    const beside = [numbers[index + 2], numbers[index - 1]].flatMap((number) => number ?? []);
    return [{ first, second, beside }];
  });
}

/** Whether a number is near enough to a change's second value to state the change, with no separator between. */
function mayTell(number: Printed, { second }: Change, { folded }: AnalysedBlock): boolean {
  const gap = folded.slice(Math.min(second.end, number.from), Math.max(second.end, number.from));
  return !/[;；。]/u.test(gap) && gap.length <= furthest;
}

const furthest = 60;

/** Lowest and highest result computed from both values of a change within the rounding of print. */
function madeOf(
  { first, second }: Change,
  make: (from: number, to: number) => number,
): readonly [number, number] {
  const shared = sharedScale({ first, second });
  const all = [-1, 1].flatMap((x) =>
    [-1, 1].map((y) =>
      make(shared * (first.value + (x * first.step) / 2), second.value + (y * second.step) / 2),
    ),
  );
  return [Math.min(...all), Math.max(...all)];
}

/** From 2.0 to 2.4 million: the word of size that the first value shares with the second. */
function sharedScale({ first, second }: Pick<Change, "first" | "second">): number {
  return first.scale === 1 && first.value < second.scale ? second.scale : 1;
}

/** Reports “from a to b, c %” that does not follow, beyond the rounding of all three. */
export function changeThatDoesNotFollow(
  block: AnalysedBlock,
  sentence: TextSentence,
  tell: (printed: Printed, why: Contradiction) => void,
): void {
  const { folded, grammar } = block;
  for (const pair of changesIn(block, sentence)) {
    const { first, second, beside } = pair;
    // Separated from both values by another number, it belongs to that number; a share is of something else.
    const isChange = (number: Printed) => {
      const [aside = ""] = /[，,、(（][^，,、(（]*$/u.exec(folded.slice(second.end, number.from)) ?? [];
      const [verb = ""] = /^[^，,、。;；)）]{0,16}/u.exec(folded.slice(number.end, sentence.to)) ?? [];
      const isVerbOfChange = grammar.increase.test(verb) || grammar.decrease.test(verb);
      return number.kind === "change" || isVerbOfChange || grammar.apposed.test(aside);
    };
    const percent = beside.find((number) => number.unit?.units.includes("percent") && isChange(number));
    if (!percent || first.unit?.units.includes("percent") || first.value <= 0) continue;
    if (!mayTell(percent, pair, block)) continue;
    // Up 20 % a year on average.
    if (grammar.mean.test(folded.slice(percent.end, sentence.to))) continue;
    const change = (a: number, b: number) => Math.abs(((b - a) / a) * 100);
    const [least, most] = madeOf(pair, change);
    const slack = percent.qualifier === "exact" ? percent.step / 2 + 1e-9 : percent.coarse;
    const value = Math.abs(percent.value) * (percent.unit?.factor ?? 1);
    if (value >= least - slack && value <= most + slack) continue;
    const follows = `${change(sharedScale(pair) * first.value, second.value).toFixed(percent.decimals)} %`;
    tell(percent, { kind: "change", from: first.text, to: second.text, follows });
  }
}

/** Reports “rose from 25 to 21”, whose verb stands right beside its values, at the second of them. */
export function directionThatDoesNotFollow(
  block: AnalysedBlock,
  sentence: TextSentence,
  tell: (printed: Printed, why: Contradiction) => void,
): void {
  for (const pair of changesIn(block, sentence)) {
    const { first, second } = pair;
    if (first.kind !== "level" || second.kind !== "level") continue;
    const verb = verbOf(pair, sentence, block);
    if (!verb) continue;
    const [least, most] = madeOf(pair, (from, to) => to - from);
    if (verb.rises ? most >= 0 : least <= 0) continue;
    tell(second, { kind: "direction", direction: verb.text, from: first.text, to: second.text });
  }
}

/** The verb of change of a pair of values: before both, or between and after them where verbs come last; none of two. */
function verbOf({ first, second }: Change, { from, to }: TextSentence, { folded, grammar }: AnalysedBlock) {
  const ahead = folded.slice(Math.max(from, first.from - furthest), first.from);
  const middle = folded.slice(first.end, second.from);
  const behind = folded.slice(second.end, Math.min(to, second.end + verbWithin));
  // Past a comma the verb is of something else.
  if (/[,，、]/u.test(middle)) return null;
  const stretch = grammar.isLatin ? ahead : `${middle} ${behind}`;
  const [rise, fall] = [grammar.rise.exec(stretch), grammar.fall.exec(stretch)];
  const verb = rise && fall ? null : (rise ?? fall);
  if (!verb || (grammar.isLatin && stretch.length - verb.index - verb[0].length > verbAtOnce)) return null;
  return { text: verb[0], rises: verb === rise };
}

/** Characters after a second value within which its verb comes. */
const verbWithin = 12;

/** Characters between a verb and its first value: “ from ”, “ de ”. */
const verbAtOnce = 7;

/**
 * Reports “from 5.9 % to 45.9 %, twelve times as much”, where it is eight times. “n times more” may or may not include the
 * original, so both are accepted; in words, multiples are rounded.
 */
export function multipleThatDoesNotFollow(
  block: AnalysedBlock,
  sentence: TextSentence,
  tell: (printed: Printed, why: Contradiction) => void,
): void {
  for (const pair of changesIn(block, sentence)) {
    const { first, second, beside } = pair;
    const multiple = beside.find((number) => number.kind === "multiple" && number.from >= second.end);
    if (!multiple || first.value <= 0 || second.value <= 0) continue;
    // What is further away is three times as much of something else.
    const between = sentence.times
      .filter((mention) => mention.from >= second.end && mention.to <= multiple.from)
      .reduce((length, mention) => length - (mention.to - mention.from), multiple.from - second.end);
    if (between > atOnce || !mayTell(multiple, pair, block)) continue;
    const ratio = (a: number, b: number) => Math.max(a, b) / Math.min(a, b);
    const [least, most] = madeOf(pair, ratio);
    const isRight = [0, 1].some(
      (more) =>
        multiple.value + more >= (1 - roughly) * least - multiple.step / 2 &&
        multiple.value + more <= (1 + roughly) * most + multiple.step / 2,
    );
    if (isRight) continue;
    const follows = `${ratio(sharedScale(pair) * first.value, second.value).toFixed(Math.max(1, multiple.decimals))} ×`;
    tell(multiple, { kind: "change", from: first.text, to: second.text, follows });
  }
}

/** Characters, besides the time, between the second value and a multiple that describes the change. */
const atOnce = 10;

/** How far an approximate multiple may be off. */
const roughly = 0.1;
