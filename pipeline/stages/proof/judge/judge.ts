import { keyOf } from "../../../model/figure-key.ts";
import { evidenceFor } from "../context/evidence.ts";
import type { Surroundings } from "../context/surroundings.ts";
import { covers, isPadded, type Printed, significant } from "../numbers/printed.ts";
import { type Candidate, candidatesFor } from "../readings/candidates.ts";
import { operationFor } from "../readings/operations.ts";
import type { ProofedFigure, Reading } from "../verdict.ts";
import { type Anchor, type Charge, isAnchor, kinOf } from "./charge.ts";
import { type Court, readingOf } from "./court.ts";
import { excuses } from "./excuses.ts";
import { ofNamedEdition, publishedThen } from "./of-named-edition.ts";
import { outdated } from "./outdated.ts";
import { rightText } from "./right-text.ts";
import { isNeverNegative, unitSlip, withoutMinus } from "./slips.ts";
import { unfit } from "./unfit.ts";

/** The verdict on a figure of a sentence, by its words, place, period and unit; its value does not choose its reading. */
export function judge(
  figure: ProofedFigure,
  around: Surroundings,
  court: Court,
  anchors: readonly Anchor[],
): ProofedFigure {
  const { printed } = figure;
  if (!printed) return figure;
  const { edition, ground } = court;
  const evidence = evidenceFor(printed, around);
  const agrees = (reading: Reading): ProofedFigure => ({ ...figure, verdict: "agrees", reading });
  const disagrees = (slip: Candidate): ProofedFigure => ({
    ...figure,
    verdict: "disagrees",
    reading: readingOf(slip, edition.year),
    right: null,
  });
  const operation = () => (isPadded(printed) ? null : operationFor(printed, evidence, ground, edition.year));
  // An observation already given by another figure of the sentence is not given again, except at its own place.
  const anchorKeys = new Set(anchors.flatMap(({ reading }) => reading.operands.map(keyOf)));
  const charge: Charge = { printed, evidence, around, ground, anchors };
  const candidates = candidatesFor(printed, evidence, ground)
    .filter(({ fits, observation }) => fits || !anchorKeys.has(keyOf(observation)))
    // “+7” is not a level of zero, unless its name itself means a change.
    .map((candidate) =>
      printed.text.startsWith("+") && candidate.coverage < 0.9 ? { ...candidate, fits: false } : candidate,
    )
    .map((candidate) =>
      kinOf(charge, candidate) >= 2 ? { ...candidate, unit: Math.max(candidate.unit, unitInRow) } : candidate,
    );
  const [best] = candidates;
  const bare = best?.fits ? null : withoutMinus(charge);
  if (bare) {
    const meant = judge({ ...figure, printed: bare }, around, court, anchors);
    const [of] = meant.reading?.operands ?? [];
    if (of && isAnchor(meant) && isNeverNegative(of, bare, meant.reading.coverage))
      return { ...meant, printed, verdict: "disagrees", right: bare.text };
  }
  const isLevel =
    printed.kind === "level" || (printed.kind === "change" && best?.fits && best.coverage >= 0.7);
  if (!isLevel) {
    const reading = operation();
    if (reading) return agrees(reading);
    if (printed.kind !== "change") return figure;
  }
  if (!best || best.coverage < 0.5) {
    const reading = operation();
    if (reading) return agrees(reading);
  }
  if (!best) return figure;
  const past = outdated(charge, candidates);
  if (past) {
    // The value of another edition, named as such, is outdated and right.
    const then = ofNamedEdition(charge, candidates, court);
    if (then) return agrees(then);
    const earlier = readingOf(past.meant, edition.year);
    const reading = { ...earlier, operands: [...earlier.operands, past.was] };
    return { ...figure, verdict: "stale", reading, right: rightText(printed, past.meant.amount) };
  }
  const fitting = candidates.find((candidate) => candidate.fits && excuses(candidate, best, charge));
  if (fitting && (isHeard(fitting, printed) || kinOf(charge, fitting) >= 2))
    return agrees(readingOf(fitting, edition.year));
  // Too little is stated to link it; a number that may be right is not called wrong.
  if (fitting) return figure;
  const then = ofNamedEdition(charge, candidates, court);
  if (then) return agrees(then);
  if (isStatedInTable(charge, candidates) || isBesidePresent(charge, candidates)) return figure;
  if (isRestated(charge, court) || isReissued(charge, court)) return figure;
  const wrong = unfit(figure, charge, candidates, court);
  if (wrong) return wrong;
  const slip = unitSlip(charge, best);
  return slip ? disagrees(slip) : figure;
}

/** Confidence in a unit that all figures of the row leave out. */
const unitInRow = 0.9;

/** Whether a number in a table fits a name stated in full in its headers, though other names are stated as well. */
function isStatedInTable({ around }: Charge, candidates: readonly Candidate[]): boolean {
  if (!around.block.block.cell) return false;
  return candidates.some(({ fits, period }) => fits && period >= 0.5);
}

/** Whether the next cell of the row has the present value in the same words: the row says what changed. */
function isBesidePresent({ printed, around }: Charge, candidates: readonly Candidate[]): boolean {
  const { analysed, block } = around;
  const next = analysed.blocks[analysed.blocks.indexOf(block) + 1]?.block;
  const { cell, text } = block.block;
  if (!cell || next?.cell?.table !== cell.table || next.cell.row !== cell.row) return false;
  return candidates.some(
    ({ amount }) => text.replace(/\d[\d.,]*/, rightText(printed, amount) ?? "") === next.text,
  );
}

/** Whether an earlier edition gave this value for what another figure of the sentence is: a restatement gives both. */
function isRestated({ printed, anchors }: Charge, { earlier }: Court): boolean {
  return anchors.some(({ reading: { operands, amount } }) =>
    operands.some((observation) => {
      const factor = amount / (observation.amount || 1);
      return earlier.some((edition) => publishedThen(edition, observation, factor, printed) !== null);
    }),
  );
}

/** Whether the sentence gives both the edition's former value and the one after it was published again. */
function isReissued({ printed, around }: Charge, { edition, earlier }: Court): boolean {
  const former = earlier.filter(({ year }) => year === edition.year);
  const others = around.sentence.numbers.filter((number) => number !== printed);
  return former.some(({ observations }) =>
    observations.some((was) => {
      const now = edition.byKey.get(keyOf(was));
      const areBothPrinted = (a: number, b: number) =>
        covers(printed, a) && others.some((other) => covers(other, b));
      return (
        now !== undefined &&
        (areBothPrinted(was.amount, now.amount) || areBothPrinted(now.amount, was.amount))
      );
    }),
  );
}

/** Whether the words suffice to link a figure: half of a name, or less for a rare value. */
function isHeard({ coverage, period }: Candidate, printed: Printed): boolean {
  return coverage >= 0.45 || (significant(printed) >= 3 && period >= 0.7);
}
