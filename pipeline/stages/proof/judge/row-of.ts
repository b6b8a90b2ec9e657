import { groupBy } from "../../../model/group-by.ts";
import { evidenceFor } from "../context/evidence.ts";
import type { Surroundings } from "../context/surroundings.ts";
import { candidatesFor } from "../readings/candidates.ts";
import type { Figure } from "../verdict.ts";
import type { Anchor } from "./charge.ts";
import { type Court, readingOf } from "./court.ts";
import { isAllKnown } from "./foreign-words.ts";

/**
 * Figures of a row, each beside its own place, that fit one indicator and time though hardly a word is said of it:
 * “China 5, Japan 1, Korea 1”. Several that fit, each at its place, do not do so by chance.
 */
export function rowOf(
  figures: readonly Figure[],
  around: Surroundings,
  { edition, ground }: Court,
): Anchor[] {
  const quiet = figures.flatMap((figure): Anchor[] => {
    const { printed, verdict } = figure;
    if (verdict !== "not-ours" || printed?.kind !== "level" || figure.pinned) return [];
    const own = candidatesFor(printed, evidenceFor(printed, around), ground).find(
      ({ fits, area, period }) => fits && area === 1 && period >= 0.7,
    );
    // What is counted may go without saying where every word is of the matter.
    const isOf = own && (own.unit >= 0.7 || isAllKnown(around, ground.vocabulary, own));
    return own && isOf ? [{ ...figure, verdict: "agrees", reading: readingOf(own, edition.year) }] : [];
  });
  const rows = groupBy(quiet, ({ reading: { operands } }) =>
    operands.map(({ dataset, indicator, period }) => `${dataset} ${indicator} ${period}`).join(),
  );
  const least = Math.max(leastRow, (around.sentence.numbers.length * 2) / 3);
  return [...rows.values()].filter((row) => row.length >= least).flat();
}

const leastRow = 2;
