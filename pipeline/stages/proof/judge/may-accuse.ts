import { significant } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import { onlyPlace } from "../readings/place-and-time.ts";
import type { Published } from "../record.ts";
import { isOfSeveral, isUnderOther } from "./cell-heads.ts";
import {
  type Charge,
  isApposed,
  isCounted,
  isGivenElsewhen,
  kinOf,
  leastApposed,
  tellsChange,
} from "./charge.ts";
import { foreignWords, mostForeign } from "./foreign-words.ts";
import { isAnotherNumber } from "./is-another-number.ts";
import { isSpan } from "./is-span.ts";
import { isOfItsPlace } from "./own-place.ts";
import { isBareRow, isJumbled } from "./run-on.ts";
import { isCalledBy } from "./said-otherwise.ts";
import { isBeyondSlips, isLikely, isSlipOf, isTypoOf, typoCoverage } from "./slips.ts";

/**
 * Whether a figure that fits no reading may be called wrong: all four kinds of evidence are there, the words around it
 * are the dataset's own, and the error is one that people make: a slip, or the value that the same has elsewhere, at another
 * time or in another edition (`isElsewhere`). Accusing a right number is the worst fault.
 */
export function mayAccuse(charge: Charge, best: Candidate, isElsewhere: boolean): boolean {
  const { printed, evidence, around, anchors } = charge;
  if (printed.kind === "multiple" || printed.kind === "fraction" || printed.upTo !== undefined) return false;
  // A sentence in a cell is a sentence.
  const { cell, text } = around.block.block;
  const isCell = cell !== undefined && printed.end - printed.from >= ownCell * text.length;
  // Four digits that are the right ones but for one slip say themselves which number was meant.
  const isTypo = best.words >= 0.4 && isTypoOf(printed, best.amount);
  const isAnchored = anchors.some(({ reading }) => reading.operands.some((own) => isBeside(own, best)));
  const isAside = isAnchored && isApposed(charge);
  // What its heading names, or figures before it are of, is what a sentence is expected to speak of.
  const isTold = around.subjects.datasets.has(best.observation.dataset);
  const kin = kinOf(charge, best);
  const isRow = kin >= 2 || (kin === 1 && isTypo && best.period === 1);
  // A slip of the only thing that is measured so at the place and time that are said.
  const isLone = isTypo && isAtOwnSpot(charge, best);
  const least = isRow
    ? leastInRow
    : isLone
      ? leastAlone
      : isAside
        ? leastApposed
        : isTypo
          ? typoCoverage(printed)
          : isTold && !isCell
            ? 0.48
            : isCell
              ? moreThanHalf
              : isAnchored
                ? 0.5
                : 0.58;
  // What is below nought in the record as in the text is told as it is there: changed by −2.8 million.
  const isBelow = printed.value < 0 && best.amount < 0;
  const isToldAsLevel = isBelow || (isTypo && best.coverage >= 0.7 && !/^[+]/.test(printed.text));
  if (printed.kind === "change" && !isToldAsLevel) return false;
  if (best.coverage < least || best.area < 0.7 || best.period < 0.7 || best.unit < 0.7) return false;
  if (evidence.areas[0]?.what === null) return false;
  // Words speak of another thing, which has no value for what is said of place and time.
  if (!isCell && kin < 2 && !isLone && best.standing < leastStanding) return false;
  // Nobody named the only place that has it: the section must be about it, and the words leave no doubt.
  if (best.area === onlyPlace && !(isTold && (best.coverage >= 0.6 || kin >= 2))) return false;
  // Of several parts none is named.
  if (best.topic.parts.length > 0 && best.part < 0.3 && best.coverage < 0.7 && !isTypo) return false;
  // What the sentence has said already, a number that counts nothing does not say again.
  if (
    printed.unit === null &&
    anchors.some(({ reading }) => reading.operands.some((own) => isSameFact(own, best)))
  )
    return false;
  // Another figure of the sentence is of the same matter at another time: that one's words, and no time of its own.
  if (!isCounted(printed) && !evidence.hasPeriod && isGivenElsewhen(charge, best)) return false;
  // A fall is told as one.
  if (best.amount < 0 && printed.value > 0 && !tellsChange(charge)) return false;
  // From 1 to 3 points, at no time: the least and the most of several.
  if (
    around.sentence.times.length === 0 &&
    (kin === 0 || (significant(printed) < 2 && printed.scale === 1)) &&
    isSpan(charge)
  )
    return false;
  if (cell && !isCell && !isTypo) return false;
  if (isCell && (isUnderOther(around, charge.ground.vocabulary, best) || isOfSeveral(around))) return false;
  if (isBareRow(around)) return false;
  // Within 365 days: a round bound is a rule more often than a result.
  const isBound = printed.qualifier !== "exact" && printed.qualifier !== "about" && printed.decimals === 0;
  if (isBound && best.observation.qualifier === "exact") return false;
  // What a cell's heads say in full is meant, and their words are its name.
  const isHeaded = isCell && best.coverage >= 0.95;
  if (isCell && isUnderChange(charge, best)) return false;
  if (!isCell && isJumbled(charge)) return false;
  // A scale begins at nought; so do rows, whose other numbers say what it is of.
  if (!isCell && printed.value === 0 && kin < 2) return false;
  const foreign = foreignWords(printed, best.observation.dataset, around, charge.ground.vocabulary);
  // A number that nothing is counted by is only a place's own where that place stands beside it, as in a list.
  const isPure = best.observation.unit === "1" && printed.decimals >= 2 && best.coverage >= 0.9;
  // 91 members, after 75 the year before.
  const isElided =
    !best.observation.unit.includes("/") &&
    anchors.some(({ reading }) => reading.operands.some(({ unit }) => unit === best.observation.unit));
  const isNoun =
    isRow ||
    (best.unit >= 0.9 && (printed.unit === null ? isElided && best.coverage >= 0.7 : best.coverage >= 0.9)) ||
    (isTold &&
      isElided &&
      best.unit >= 0.8 &&
      best.coverage >= 0.45 &&
      foreign <= (isAmongOwn(charge) ? 3 : 1));
  const isOfUnit = isCounted(printed) || best.unit === 1;
  if (!isCell && !isOfUnit && !isPure && !isNoun && !isOfItsPlace(printed, around)) return false;
  const isFull = best.coverage >= 0.95 && best.unit === 1 && best.length > 1;
  const isSaid =
    evidence.hasArea || evidence.hasPeriod || evidence.isSince || isAnchored || isAmongOwn(charge);
  const isWord = !/\d/.test(printed.text);
  // Where the sentence names neither place nor time, what was said before must, and words leave no doubt.
  const isCarried = (evidence.areas[0]?.sure ?? 0) >= 0.74 || (evidence.periods[0]?.sure ?? 0) >= 0.74;
  const isPlain =
    (best.unit === 1 || isPure) &&
    best.coverage >= (isTold || isJustSaid(evidence) ? 0.6 : 0.7) &&
    best.area >= 0.74 &&
    best.period >= 0.7;
  if (isWord && (printed.value < 2 || !(evidence.hasArea || evidence.hasPeriod))) return false;
  if (printed.value <= 1 && !isSaid && !(printed.decimals > 0 && isPlain)) return false;
  // In a section of its dataset a name said in full is that of the whole region and year.
  const isOfReport = isTold && isFull && foreign <= 1;
  if (!isSaid && !(isCarried && isPlain) && !isOfReport) return false;
  // One joined, two left: a small number beside a verb of change is not the whole.
  const isFew = Number.isInteger(printed.value) && Math.abs(printed.value) < Math.min(100, 0.5 * best.amount);
  if (!isTypo && !isHeaded && isFew && tellsChange(charge)) return false;
  const allowed =
    mostForeign +
    Number(isFull) +
    (isTold && isOfUnit ? (best.coverage >= 0.8 ? 2 : 1) : 0) +
    Number(isAmongOwn(charge));
  if (foreign > allowed) return false;
  // A time of another paragraph goes on only about what was spoken of there.
  if (foreign > 0 && !isCell && !evidence.hasPeriod && isOfOtherParagraph(best, charge)) return false;
  if (isBeyondSlips(printed, best)) return false;
  const alike = isLikely(printed, best) || isElsewhere;
  // Words that are not known here leave open what else is told; only digits that a slip makes of the right ones say more.
  const isSlip =
    (significant(printed) >= 2 || Math.abs(printed.value) >= 10) && isSlipOf(printed, best.amount);
  if (foreign > 0 && !isRow && !isSlip && !isElsewhere) return false;
  if (
    !alike &&
    !(
      foreign === 0 &&
      (isRow || (best.coverage >= 0.75 && best.unit === 1 && !isOfOtherParagraph(best, charge)))
    )
  )
    return false;
  return !isAnotherNumber(charge, best);
}

/** Whether the time is neither the report's own year nor one that a sentence of the same paragraph names. */
function isOfOtherParagraph({ observation }: Candidate, { ground, evidence }: Charge): boolean {
  return !observation.period.startsWith(ground.year) && (evidence.periods[0]?.sure ?? 0) <= 0.74;
}

/** How well words must speak of what is accused, beside what they speak of best. */
const leastStanding = 0.6;

/** Of a name of two words one alone may be what heads the column: values (cities). */
const moreThanHalf = 0.51;

/** How much of its name is enough where other figures of the sentence are of the same indicator. */
const leastInRow = 0.34;

/** Whether a head says that its cells are changes, which are no levels, be it not by the very name of what is accused. */
function isUnderChange({ around: { block, headers } }: Charge, best: Candidate): boolean {
  return headers.some(({ block: { cell }, folded }) => {
    const [words] = block.grammar.changed.exec(folded) ?? [];
    if (words === undefined || block.locale === null) return false;
    return cell === undefined || best.coverage < 0.95 || !isCalledBy(best, words, block.locale);
  });
}

/** How much of its name is enough where nothing else is measured so at the place and time that are said. */
const leastAlone = 0.4;

function isAtOwnSpot({ evidence, ground }: Charge, { observation, area, period, unit }: Candidate): boolean {
  const isSaid = evidence.hasArea && evidence.hasPeriod && area === 1 && period === 1 && unit === 1;
  return isSaid && ground.vocabulary.isAlone(observation);
}

/** Whether hardly a figure of the sentence is not sure: it speaks of what the record holds. */
function isAmongOwn({ anchors, around }: Charge): boolean {
  return anchors.length >= Math.max(2, 0.6 * (around.sentence.numbers.length - 1));
}

/** Whether the sentence before names one place and one time. */
function isJustSaid({ areas, periods }: Charge["evidence"]): boolean {
  return (areas[0]?.sure ?? 0) >= 0.85 && (periods[0]?.sure ?? 0) >= 0.85;
}

/** Whether an observation is of the same matter, place and time. */
function isBeside(own: Published, { observation }: Candidate): boolean {
  return (
    own.dataset === observation.dataset && own.area === observation.area && own.period === observation.period
  );
}

/** Whether two names tell one fact: 91 members as counted and as printed. Parts of one digit are alike by chance. */
function isSameFact(own: Published, { observation }: Candidate): boolean {
  const { area, unit, amount } = observation;
  return Math.abs(amount) >= 10 && own.area === area && own.unit === unit && own.amount === amount;
}

/** How much of a cell a number fills that is the cell's own. */
const ownCell = 0.4;
