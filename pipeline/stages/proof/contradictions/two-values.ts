import { keyOf } from "../../../model/figure-key.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Analysed } from "../context/analyse.ts";
import { wordAt } from "../context/content-words.ts";
import { isInPairs } from "../context/features.ts";
import { spanAt } from "../context/sentences.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Contradiction, ProofedFigure } from "../verdict.ts";

/** Reports one fact with two values: two figures of one observation, or two sentences equal but for their number. */
export function twoValues(
  figures: readonly ProofedFigure[],
  analysed: Analysed,
  add: (figure: ProofedFigure, why: Contradiction) => void,
): void {
  const facts = figures.flatMap((figure) => factOf(figure, analysed) ?? []);
  const groups = groupBy(facts, ({ group }) => group);
  for (const group of groups.values()) {
    const distinct: Fact[] = [];
    for (const fact of group) {
      const other = distinct.find(
        (earlier) => isSameFact(earlier, fact) && differ(earlier.figure, fact.figure),
      );
      // A statement repeated a thousand times is compared once.
      const isAgain = fact.words === null && distinct.some(({ figure }) => figure.text === fact.figure.text);
      if (!isAgain) distinct.push(fact);
      if (!other) continue;
      add(fact.figure, tellsOther(other.figure));
      add(other.figure, tellsOther(fact.figure));
    }
  }
}

function tellsOther({ text, sentence }: ProofedFigure): Contradiction {
  return { kind: "two-values", other: text, otherSentence: sentence.text };
}

function differ({ printed: a }: ProofedFigure, { printed: b }: ProofedFigure): boolean {
  if (!a || !b || a.upTo !== undefined || b.upTo !== undefined) return false;
  const scale = (of: Printed) => of.unit?.factor ?? 1;
  const apart = Math.abs(a.value * scale(a) - b.value * scale(b));
  const width = (of: Printed) =>
    (of.qualifier === "exact" ? of.step / 2 : Math.max(of.coarse, of.value * 0.15)) * scale(of);
  return apart > width(a) + width(b) + 1e-9;
}

interface Fact {
  readonly figure: ProofedFigure;
  readonly group: string;
  /** The words around a figure without an observation; null for a figure with one. */
  readonly words: ReadonlySet<string> | null;
  /** How many of the words another figure must share. */
  readonly least: number;
  readonly where: string;
  readonly when: string;
}

/** The fact that a figure states; null where the words around it are too few to compare. */
function factOf(figure: ProofedFigure, analysed: Analysed): Fact | null {
  const { printed, reading, verdict } = figure;
  if (printed?.kind !== "level") return null;
  const [operand] = reading?.operands ?? [];
  if (operand && verdict === "agrees" && reading?.operation === "value")
    // The value of an earlier edition, named as such, is a different fact.
    return {
      figure,
      group: `${keyOf(operand)} ${reading.edition} ${operand.amount}`,
      words: null,
      least: 0,
      where: "",
      when: "",
    };
  const block = analysed.blocks[figure.block];
  const sentence = block && spanAt(block.sentences, printed.from);
  if (verdict !== "not-ours" || !printed.unit || !block || !sentence || block.block.cell) return null;
  // A bound is a threshold that others meet; there may be several.
  if (printed.qualifier !== "exact" && printed.qualifier !== "about") return null;
  const units = printed.unit.units.join();
  // A sentence that counts the same thing twice is a list, whose figures are meant to differ.
  if (sentence.numbers.filter((number) => number.unit?.units.join() === units).length > 1) return null;
  const { functionWords } = block.grammar;
  const near = sentence.features.filter(
    ({ at }) =>
      at >= printed.from - 40 && at <= printed.end + 24 && !functionWords.has(wordAt(block.folded, at)),
  );
  return {
    figure,
    group: `${block.locale} ${units}`,
    words: new Set(near.map(({ name }) => name)),
    least: isInPairs(block.locale) ? leastPairs : leastWords,
    where: sentence.places
      .map(({ area }) => area ?? "?")
      .sort()
      .join(),
    when: sentence.times
      .map(({ text }) => text)
      .sort()
      .join(),
  };
}

function isSameFact(a: Fact, b: Fact): boolean {
  if (!a.words || !b.words) return true;
  if (a.where !== b.where || (a.when !== "" && b.when !== "" && a.when !== b.when)) return false;
  const [words, other] = [a.words, b.words];
  const common = [...words].filter((name) => other.has(name)).length;
  // A replaced word makes another subject: the large room and the small one.
  const isReplaced = common < Math.min(words.size, other.size);
  return !isReplaced && common >= a.least && common / Math.max(words.size, other.size) >= leastAlike;
}

const leastWords = 4;

/** Minimum where features are pairs of characters. */
const leastPairs = 8;

/** Share of words in common from which two sentences state the same; the rest may be what they differ in. */
const leastAlike = 0.75;
