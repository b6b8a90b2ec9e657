import type { Surroundings } from "../context/surroundings.ts";
import { isPadded, significant } from "../numbers/printed.ts";
import { onlyPlace } from "../readings/place-and-time.ts";
import type { PublishedFigure } from "../record.ts";
import { type Charge, isCounted, isOfItsPlace, kinOf, wordsBeside } from "./charge.ts";
import { type Fact, facts, type Hearing } from "./facts.ts";
import { isAnotherNumber } from "./is-another-number.ts";
import { isCalledBy } from "./of-other-number.ts";
import { isRuledOutInCell } from "./ruled-out-in-cell.ts";
import { isLikely, isSlipOf, isTypoOf } from "./slips.ts";
import { leastWeight, weights } from "./weights.ts";

/**
 * Whether a figure that fits no reading may be called wrong: no rule forbids it, and the evidence weighs as it does for
 * errors, not for right numbers that are not understood. Accusing a right number is the worst mistake.
 */
export function mayAccuse(hearing: Hearing): boolean {
  if (isRuledOut(hearing)) return false;
  return isInCell(hearing.charge) || weigh(hearing) > leastWeight;
}

/** Whether a rule forbids calling a figure wrong, whatever the evidence. */
export function isRuledOut(hearing: Hearing): boolean {
  const { charge, best } = hearing;
  if (isBareRow(charge.around) || isPrintedAsChange(hearing)) return true;
  const isRuled = isInCell(charge)
    ? isRuledOutInCell(hearing)
    : rules.some((isAgainst) => isAgainst(hearing));
  return isRuled || isAnotherNumber(charge, best);
}

/** Whether a number is a change, while the record has no negative value and no slip shows which level was meant. */
function isPrintedAsChange({ charge: { printed }, best: { amount, coverage } }: Hearing): boolean {
  const isBelow = printed.value < 0 && amount < 0;
  return printed.kind === "change" && !isBelow && !(isTypoOf(printed, amount) && coverage >= 0.7);
}

/** Rules that forbid calling a figure of a sentence wrong. */
const rules: readonly ((hearing: Hearing) => boolean)[] = [
  isOfNothingNamed,
  isOtherChange,
  // Sentences in cells, such as table notes, describe methods more often than results.
  ({ charge }) => charge.around.block.block.cell !== undefined,
  isSmallOrWord,
  isHardlyStated,
  // For the only place with a value, which is not named, the section must be about it and the name clearly stated.
  ({ charge, best }) =>
    best.area === onlyPlace &&
    !(charge.around.subjects.datasets.has(best.observation.dataset) && best.coverage >= 0.6),
  // The words fit another subject, which has no value for the place and time stated.
  ({ charge, best }) =>
    best.standing < 0.6 && kinOf(charge, best) < 2 && !isTypoOf(charge.printed, best.amount),
  ({ foreign }) => foreign > tooForeign,
  isUnlikeAnySlip,
];

/** Nothing beside the figure says what it counts: no unit, no place of its own, no other figure of it. */
function isOfNothingNamed({ charge, best }: Hearing): boolean {
  const { unit, coverage, observation } = best;
  // A pure number is identified only by its name.
  const isNamed =
    unit === 1 ||
    (coverage >= 0.7 && (unit >= 0.9 || isTypoOf(charge.printed, best.amount))) ||
    (observation.unit === "1" && coverage >= 0.9);
  return (
    !isNamed &&
    !isCounted(charge.printed) &&
    kinOf(charge, best) === 0 &&
    !isOfItsPlace(charge.printed, charge.around)
  );
}

/** One joined, two left: a small number beside a verb of change is not the total, unless the total is named so. */
function isOtherChange({ charge, best }: Hearing): boolean {
  const { printed, around } = charge;
  const { increase, decrease } = around.block.grammar;
  const value = Math.abs(printed.value);
  const isFew = Number.isInteger(value) && value < 0.5 * Math.abs(best.amount);
  if (!isFew || isTypoOf(printed, best.amount)) return false;
  const verbs = [increase, decrease].flatMap((of) => of.exec(wordsBeside(charge))?.[0] ?? []);
  return verbs.some((words) => !isCalledBy(best, words, around.block.locale));
}

/** 0 starts a scale, 1 is the minimum, and half, both or a hundred in words usually count other things. */
function isSmallOrWord({ charge, best }: Hearing): boolean {
  const { printed, evidence } = charge;
  if (!/\d/.test(printed.text)) return printed.value <= 2 || !(evidence.hasArea || evidence.hasPeriod);
  const isRow = kinOf(charge, best) >= (printed.value === 0 ? 2 : 1);
  const isNamed = (evidence.hasArea || evidence.hasPeriod) && best.unit === 1;
  return (
    !isRow &&
    !isPadded(printed) &&
    Number.isInteger(printed.value) &&
    printed.decimals === 0 &&
    Math.abs(printed.value) <= (isNamed ? 0 : 1)
  );
}

/** Neither place nor time is stated, nor is another figure of it: then name and unit must leave no doubt. */
function isHardlyStated({ charge: { evidence, anchors }, best }: Hearing): boolean {
  if (evidence.hasArea || evidence.hasPeriod || evidence.isSince) return false;
  const { dataset, area, period, unit } = best.observation;
  if (best.coverage >= (unit === "1" ? 0.9 : 0.6) && (unit === "1" || best.unit === 1)) return false;
  const isBeside = (observation: PublishedFigure) =>
    observation.dataset === dataset && observation.area === area && observation.period === period;
  return !anchors.some(({ reading }) => reading.operands.some(isBeside));
}

/** No slip explains the number, no other observation has it, and the reading is not fully stated. */
function isUnlikeAnySlip({ charge, best, isElsewhere, foreign }: Hearing): boolean {
  if (isElsewhere) return false;
  const { printed } = charge;
  // Unknown words may be about something else; only digits that a slip explains are stronger evidence.
  const isRow = kinOf(charge, best) >= 2;
  if (!isRow && foreign > 0)
    return !((significant(printed) >= 2 || Math.abs(printed.value) >= 10) && isSlipOf(printed, best.amount));
  if (isLikely(printed, best)) return false;
  const isAllStated = isRow || (best.coverage >= 0.75 && best.unit === 1);
  return !isAllStated || isOfOtherParagraph(charge, best);
}

/** Whether the time is neither the report's year nor named in a sentence of the same paragraph. */
function isOfOtherParagraph({ ground, evidence }: Charge, { observation }: Hearing["best"]): boolean {
  return !observation.period.startsWith(ground.year) && (evidence.periods[0]?.sure ?? 0) <= 0.74;
}

/** With this many words the dataset never uses, a clause is about something else. */
const tooForeign = 4;

/** Whether the number is what its cell contains, not part of a sentence in it. */
function isInCell({ printed, around: { block } }: Charge): boolean {
  const { cell, text } = block.block;
  return cell !== undefined && printed.end - printed.from >= besideCell * text.length;
}

/** Share of a cell's text that its own number takes up. */
const besideCell = 0.4;

/** The weight of evidence against a figure: log odds of an error, fitted to the texts. */
export function weigh(hearing: Hearing): number {
  const names = Object.keys(weights) as Fact[];
  return names.reduce((sum, name) => sum + weights[name] * facts[name](hearing), 0);
}

/** Numbers with nothing in between are an axis or a table row without markup. */
function isBareRow({ block: { folded }, sentence: { from, to } }: Surroundings): boolean {
  return /(?:(?<![\d.,])[\d.,]+\s+){3,}[\d.,]/.test(folded.slice(from, to));
}
