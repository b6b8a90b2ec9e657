import { keyOf } from "../../../model/figure-key.ts";
import type { Surroundings } from "../context/surroundings.ts";
import { covers, type Printed } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import type { PublishedEdition, PublishedFigure } from "../record.ts";
import type { Reading } from "../verdict.ts";
import { type Charge, nearEnough, wordsBeside } from "./charge.ts";
import type { Court } from "./court.ts";

/** The value of an earlier edition, where the text says that it refers to that edition. */
export function ofNamedEdition(
  charge: Charge,
  candidates: readonly Candidate[],
  { earlier }: Court,
): Reading | null {
  const words = [...rowAhead(charge.around), wordsBeside(charge)].join("\n");
  const { y, y2 } = charge.around.block.grammar.edition.exec(words)?.groups ?? {};
  const edition = earlier.find(({ year }) => year === (y ?? y2));
  const [best] = candidates;
  if (!edition || !best) return null;
  for (const { observation, amount, total } of candidates) {
    const isMeant = total >= nearEnough * best.total;
    const then =
      isMeant && publishedThen(edition, observation, amount / (observation.amount || 1), charge.printed);
    if (then) return then;
  }
  return null;
}

/** The reading of a figure that is an edition's value of an observation, times `factor`; null where it is not. */
export function publishedThen(
  { byKey, year }: PublishedEdition,
  of: PublishedFigure,
  factor: number,
  printed: Printed,
): Reading | null {
  const then = byKey.get(keyOf(of));
  if (!then || !covers(printed, then.amount * factor, then.qualifier)) return null;
  return { operation: "value", operands: [then], edition: year, amount: then.amount * factor };
}

/** The contents of the cells before a cell in its row. */
function rowAhead({ analysed: { blocks }, block }: Surroundings): string[] {
  const { cell } = block.block;
  if (!cell) return [];
  const ahead: string[] = [];
  for (let at = blocks.indexOf(block) - 1; at >= 0; at--) {
    const other = blocks[at]?.block.cell;
    if (other?.table !== cell.table || other.row !== cell.row) break;
    ahead.push(blocks[at]?.folded ?? "");
  }
  return ahead;
}
