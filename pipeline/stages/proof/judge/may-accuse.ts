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
 * Whether a figure that fits no reading may be called wrong: no rule speaks against it, and what is known of it weighs as it does
 * for errors, and not as for right numbers that are not understood. Accusing a right number is the worst fault.
 */
export function mayAccuse(hearing: Hearing): boolean {
  if (isRuledOut(hearing)) return false;
  return isInCell(hearing.charge) || weigh(hearing) > leastWeight;
}

/** Whether a rule speaks against calling a figure wrong, whatever is known of it. */
export function isRuledOut(hearing: Hearing): boolean {
  const { charge, best } = hearing;
  if (isBareRow(charge.around) || isPrintedAsChange(hearing)) return true;
  const isRuled = isInCell(charge)
    ? isRuledOutInCell(hearing)
    : rules.some((isAgainst) => isAgainst(hearing));
  return isRuled || isAnotherNumber(charge, best);
}

/** Whether a number is a change, and neither the record has one below nought nor a slip says which level was meant. */
function isPrintedAsChange({ charge: { printed }, best: { amount, coverage } }: Hearing): boolean {
  const isBelow = printed.value < 0 && amount < 0;
  return printed.kind === "change" && !isBelow && !(isTypoOf(printed, amount) && coverage >= 0.7);
}

/** What speaks against calling a figure of a sentence wrong. */
const rules: readonly ((hearing: Hearing) => boolean)[] = [
  isOfNothingNamed,
  isOtherChange,
  // Sentences that fill cells, as in notes to tables, tell methods more often than results.
  ({ charge }) => charge.around.block.block.cell !== undefined,
  isSmallOrWord,
  isHardlyStated,
  // Nobody named the only place that has it: the section must be about it, and the words leave no doubt.
  ({ charge, best }) =>
    best.area === onlyPlace &&
    !(charge.around.subjects.datasets.has(best.observation.dataset) && best.coverage >= 0.6),
  // Words speak of another thing, which has no value for what is said of place and time.
  ({ charge, best }) =>
    best.standing < 0.6 && kinOf(charge, best) < 2 && !isTypoOf(charge.printed, best.amount),
  ({ foreign }) => foreign > tooForeign,
  isUnlikeAnySlip,
];

/** Nothing beside the figure says what it counts: no unit, no place of its own, no figure of the same. */
function isOfNothingNamed({ charge, best }: Hearing): boolean {
  const { unit, coverage, observation } = best;
  // A pure number is said by its name alone.
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

/** One joined, two left: a small number beside a verb of change is not the whole, unless the whole is called so. */
function isOtherChange({ charge, best }: Hearing): boolean {
  const { printed, around } = charge;
  const { increase, decrease } = around.block.grammar;
  const value = Math.abs(printed.value);
  const isFew = Number.isInteger(value) && value < Math.min(100, 0.5 * Math.abs(best.amount));
  if (!isFew || isTypoOf(printed, best.amount)) return false;
  const verbs = [increase, decrease].flatMap((of) => of.exec(wordsBeside(charge))?.[0] ?? []);
  return verbs.some((words) => !isCalledBy(best, words, around.block.locale));
}

/** A scale begins at nought, one is the least of all; half, both and a hundred in words count other things more often than not. */
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

/** Neither its place nor its time is named, nor is another figure of the same: then its name and its unit must leave no doubt. */
function isHardlyStated({ charge: { evidence, anchors }, best }: Hearing): boolean {
  if (evidence.hasArea || evidence.hasPeriod || evidence.isSince) return false;
  const { dataset, area, period, unit } = best.observation;
  if (best.coverage >= (unit === "1" ? 0.9 : 0.6) && (unit === "1" || best.unit === 1)) return false;
  const isBeside = (observation: PublishedFigure) =>
    observation.dataset === dataset && observation.area === area && observation.period === period;
  return !anchors.some(({ reading }) => reading.operands.some(isBeside));
}

/** No slip makes the number, nothing else has it, and something is left to say of what it is taken for. */
function isUnlikeAnySlip({ charge, best, isElsewhere, foreign }: Hearing): boolean {
  if (isElsewhere) return false;
  const { printed } = charge;
  // Words that are not known here leave open what else is told; only digits that a slip makes of the right ones say more.
  const isRow = kinOf(charge, best) >= 2;
  if (!isRow && foreign > 0)
    return !((significant(printed) >= 2 || Math.abs(printed.value) >= 10) && isSlipOf(printed, best.amount));
  if (isLikely(printed, best)) return false;
  const isAllStated = isRow || (best.coverage >= 0.75 && best.unit === 1);
  return !isAllStated || isOfOtherParagraph(charge, best);
}

/** Whether the time is neither the report's own year nor one that a sentence of the same paragraph names. */
function isOfOtherParagraph({ ground, evidence }: Charge, { observation }: Hearing["best"]): boolean {
  return !observation.period.startsWith(ground.year) && (evidence.periods[0]?.sure ?? 0) <= 0.74;
}

/** So many words of its clause that the dataset never uses make another thing of a figure. */
const tooForeign = 4;

/** Whether the number is what its cell says. A sentence in a cell is a sentence. */
function isInCell({ printed, around: { block } }: Charge): boolean {
  const { cell, text } = block.block;
  return cell !== undefined && printed.end - printed.from >= besideCell * text.length;
}

/** How much of a cell a number fills that is the cell's own. */
const besideCell = 0.4;

/** The weight of the evidence against a figure: the logarithm of its odds of being an error, by the texts it was fitted to. */
export function weigh(hearing: Hearing): number {
  const names = Object.keys(weights) as Fact[];
  return names.reduce((sum, name) => sum + weights[name] * facts[name](hearing), 0);
}

/** Numbers with nothing between them are an axis or a row of a table without its marks. */
function isBareRow({ block: { folded }, sentence: { from, to } }: Surroundings): boolean {
  return /(?:(?<![\d.,])[\d.,]+\s+){3,}[\d.,]/.test(folded.slice(from, to));
}
