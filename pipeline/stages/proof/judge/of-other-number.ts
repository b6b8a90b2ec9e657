import type { Locale } from "../../../model/locale.ts";
import { isMeasured } from "../../../model/unit.ts";
import { clauseOf } from "../context/clause-of.ts";
import { featuresOf } from "../context/features.ts";
import { withUnit } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import { type Charge, isCounted } from "./charge.ts";
import { isAllStated } from "./excuses.ts";
import { isTypoOf } from "./slips.ts";

/**
 * Whether the words around a figure make it another number than the record's: a mean, a hope, a part of the previous figure,
 * a threshold. Words in the indicator's own name do not count: a projected saving is a hope.
 */
export function isOfOtherNumber(charge: Charge, best: Candidate): boolean {
  const { printed, around } = charge;
  const { block, sentence } = around;
  const { grammar } = block;
  const [from, to] = clauseOf(printed, sentence);
  const clause = block.folded.slice(from, to);
  // Text ahead of a clause without a number of its own applies to it: on a January morning, Beijing had 230.
  const before = sentence.numbers.findLast(({ end }) => end <= from)?.end;
  const ahead = before === undefined ? sentence.from : (sentence.breaks.find((at) => at >= before) ?? from);
  const led = block.folded.slice(Math.min(ahead, from), to);
  const whole = block.folded.slice(sentence.from, sentence.to);
  const { unit, breakdown } = best.observation;
  const says = (pattern: RegExp, text: string) => {
    const [words] = pattern.exec(text) ?? [];
    return words !== undefined && !isCalledBy(best, words, block.locale);
  };
  // Ratios and annual means are naturally stated per head and on average.
  if (!unit.includes("/") && says(grammar.mean, led)) return true;
  if (isOfSeveralPlaces(charge, best, grammar.together)) return true;
  if (unit.endsWith("/m³") && says(grammar.moment, led)) return true;
  if (best.coverage < statedInFull && says(grammar.supposed, led)) return true;
  if (says(grammar.without, whole)) return true;
  if (says(grammar.elsewhere, whole) || grammar.perHundred.test(whole)) return true;
  // “So many have none” counts others than those that have.
  const isPart = breakdown !== "" && best.part >= 0.6;
  if (!isMeasured(unit) && !isPart && says(grammar.lacking, clause)) return true;
  if (breakdown === "" && isBeside(grammar.those, charge) && !isSlipOfAllStated(charge, best)) return true;
  if (isBeside(grammar.denied, charge) || isBeside(grammar.oneIn, charge)) return true;
  // Without a counted thing beside it, the number is the threshold that others meet.
  return !isMeasured(unit) && !isCounted(printed) && isBeside(grammar.mark, charge);
}

/** Whether a figure is of several places together, named in its clause or an earlier sentence, and not of one of them. */
function isOfSeveralPlaces(
  { printed, evidence, around, ground }: Charge,
  best: Candidate,
  together: RegExp,
): boolean {
  const { block, sentence } = around;
  if (ground.home.includes(best.observation.area)) return false;
  const clause = block.folded.slice(...clauseOf(printed, sentence));
  if (sentence.places.length > 1) return together.test(clause);
  const named = new Set(around.before.flatMap(({ places }) => places.map(({ area }) => area)));
  return !evidence.hasArea && named.size > 1 && together.test(block.folded.slice(sentence.from, sentence.to));
}

/** Whether a figure is fully stated but for a slip: “of these, 376 cities answered for the first time”, where 176 did. */
function isSlipOfAllStated(charge: Charge, best: Candidate): boolean {
  return isAllStated(best, charge) && isTypoOf(charge.printed, best.amount);
}

/** Coverage of the name that leaves no doubt about a supposed value: 2.85 points a year if the change is even. */
const statedInFull = 0.9;

/** Whether a number stands directly after or before one of these words. */
export function isBeside([before, after]: readonly [RegExp, RegExp], { printed, around }: Charge): boolean {
  const { folded } = around.block;
  const { from } = withUnit(printed);
  const { sentence } = around;
  return (
    before.test(folded.slice(Math.max(sentence.from, from - 28), from)) ||
    after.test(folded.slice(printed.end, sentence.to)) ||
    after.test(folded.slice(printed.to, sentence.to))
  );
}

/** Whether any of these words is in the names of a reading's indicator. */
export function isCalledBy({ topic }: Candidate, words: string, locale: Locale | null): boolean {
  if (locale === null) return false;
  const namesIn = featuresOf(words, locale).map(({ name }) => name);
  return namesIn.some((name) => topic.terms.some(({ features }) => features.includes(name)));
}
