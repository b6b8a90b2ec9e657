import { covers, type Printed, withUnit } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import type { Published } from "../record.ts";
import { type Charge, kinOf } from "./charge.ts";
import { isSaidOtherwise } from "./said-otherwise.ts";
import { isToldByAnother } from "./told-by-another.ts";

/** Whether a figure is likelier to be another number, and right, than a wrong one of what its words speak of. */
export function isAnotherNumber(charge: Charge, best: Candidate): boolean {
  if (isSaidOtherwise(charge, best) || isPartOfLess(charge, best)) return true;
  // In a row each number is of its own place or part, and no sum of the others.
  return kinOf(charge, best) < 2 && (isMadeOf(charge, best) || isToldByAnother(charge, best));
}

/**
 * Whether a figure is a sum or a difference that its writer made: of what it is taken for, the same of the places that are
 * named and of the whole network, and what it is said to be some of. 44 members without the 49 of 93 in Korea.
 */
function isMadeOf(charge: Charge, { observation, amount, factor, topic, coverage }: Candidate): boolean {
  const { printed, evidence, ground } = charge;
  const isThere = ({ area, period }: Published) =>
    period === observation.period &&
    (ground.home.includes(area) || evidence.areas.some(({ what }) => what === area));
  const whole = wholeOf(charge);
  const terms = new Set([
    amount,
    ...topic.observations.filter(isThere).map((own) => own.amount / factor),
    ...(whole ? [whole.value] : []),
  ]);
  // What is left of a whole without some part of it: 9 of 23 above a mark that 14 meet.
  const parts = ground.vocabulary.topics.filter(({ dataset }) => dataset === observation.dataset);
  const isRest = (own: Published) =>
    whole !== null &&
    coverage < surelySaid &&
    own.unit === observation.unit &&
    isThere(own) &&
    covers(printed, whole.value - own.amount / factor);
  if (parts.some(({ observations }) => observations.some(isRest))) return true;
  // All parts together, of which no whole is published.
  const alike = parts.filter(
    ({ indicator, breakdown }) => indicator === observation.indicator && breakdown !== "",
  );
  const together = alike
    .flatMap(({ observations }) => observations)
    .filter((own) => own.area === observation.area && own.period === observation.period);
  if (together.length > 1 && covers(printed, together.reduce((sum, own) => sum + own.amount, 0) / factor))
    return true;
  const all = [...terms].filter((term) => term !== 0);
  return all.some((one, index) =>
    all
      .slice(index + 1)
      .some((other) => covers(printed, one + other) || covers(printed, Math.abs(one - other))),
  );
}

/** How much of its name leaves no doubt that it is not the rest of it that is counted. */
const surelySaid = 0.9;

/** Whether a figure is some of a whole that stands before it, and what it is taken for is that whole, or more than it. */
function isPartOfLess(charge: Charge, { amount }: Candidate): boolean {
  const whole = wholeOf(charge);
  return whole !== null && (covers(whole, amount) || Math.abs(amount) > Math.abs(whole.value));
}

/** The number of which another is a part: 93 of 93 会員のうち 61 会員; null where none is. */
export function wholeOf({ printed, around: { block, sentence } }: Charge): Printed | null {
  const { grammar } = block;
  const [between, after] = grammar.among;
  const at = sentence.numbers.indexOf(printed);
  const [before, next] = [sentence.numbers[at - 1], sentence.numbers[at + 1]];
  const { from } = withUnit(printed);
  if (next && grammar.outOf.test(block.folded.slice(printed.end, next.from))) return next;
  if (!before) return null;
  const isAhead =
    between.test(block.folded.slice(before.end, from)) || between.test(block.folded.slice(before.to, from));
  const isOfAll = !grammar.isLatin || grammar.amongAhead.test(block.folded.slice(sentence.from, before.from));
  return isAhead && isOfAll && after.test(block.folded.slice(printed.to, sentence.to)) ? before : null;
}
