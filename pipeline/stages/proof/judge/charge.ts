import { keyOf } from "../../../model/figure-key.ts";
import { clauseOf } from "../context/clause-of.ts";
import type { TextEvidence } from "../context/evidence.ts";
import type { Surroundings } from "../context/surroundings.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import type { Ground } from "../readings/units.ts";
import type { ProofedFigure, Reading } from "../verdict.ts";

/** A figure that is sure: what else its sentence says is of the same matter. */
export type Anchor = ProofedFigure & { readonly reading: Reading };

/** The sure ones among a sentence's figures. */
export function anchorsOf(figures: readonly ProofedFigure[]): Anchor[] {
  return figures.filter(isAnchor);
}

export function isAnchor(figure: ProofedFigure): figure is Anchor {
  return figure.verdict === "agrees" && figure.reading?.operation === "value";
}

/** What the sure ones are about. */
export function datasetsOf(anchors: readonly Anchor[]): ReadonlySet<string> {
  return new Set(anchors.flatMap(({ reading }) => reading.operands.map(({ dataset }) => dataset)));
}

/** All that is known of a figure that fits nothing. */
export interface Charge {
  readonly printed: Printed;
  readonly evidence: TextEvidence;
  readonly around: Surroundings;
  readonly ground: Ground;
  /** Figures of the same sentence that are sure. */
  readonly anchors: readonly Anchor[];
}

/** How near a reading's words must come to the best one's for it to be meant as well. */
export const nearEnough = 0.72;

/** How many sure figures of the sentence are of the same indicator in the same unit: in a row the next one is of it, too. */
export function kinOf({ printed, anchors, ground }: Charge, { observation }: Candidate): number {
  const named = ground.beside(printed);
  if (named.length > 0 && !named.includes(observation.unit)) return 0;
  const unit = printed.unit?.units.join();
  return anchors.filter(
    ({ printed: other, reading }) =>
      other?.unit?.units.join() === unit &&
      reading.operands.some(
        ({ dataset, indicator }) => dataset === observation.dataset && indicator === observation.indicator,
      ),
  ).length;
}

/** Whether another figure of the sentence is of the same matter and place at another time. */
export function isGivenElsewhen({ anchors }: Charge, { observation }: Candidate): boolean {
  const at = (period: string) => keyOf({ ...observation, period });
  return anchors.some(({ reading }) =>
    reading.operands.some(
      (published) => published.period !== observation.period && keyOf(published) === at(published.period),
    ),
  );
}

/** The figure's clause; for a cell what heads its row and column. */
export function wordsBeside({ printed, around: { block, sentence, headers } }: Charge): string {
  const clause = block.folded.slice(...clauseOf(printed, sentence));
  return [clause, ...headers.map(({ folded }) => folded)].join("\n");
}

export function isCounted({ unit }: Printed): boolean {
  return unit !== null && unit.units.length > 0;
}

/** Whether the place nearest to a number has no other number nearer to it. */
export function isOfItsPlace(printed: Printed, { sentence }: Surroundings): boolean {
  const away = (each: { from: number; to: number }, number: Printed) =>
    each.to <= number.from ? number.from - each.to : Math.max(0, each.from - number.end);
  return sentence.places.some(
    (place) =>
      away(place, printed) <= 16 &&
      sentence.numbers.every((number) => away(place, number) >= away(place, printed)),
  );
}
