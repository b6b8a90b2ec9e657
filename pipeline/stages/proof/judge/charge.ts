import { keyOf } from "../../../model/figure-key.ts";
import { clauseOf } from "../context/clause-of.ts";
import type { TextEvidence } from "../context/evidence.ts";
import type { Surroundings } from "../context/surroundings.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import type { Ground } from "../readings/units.ts";
import type { ProofedFigure, Reading } from "../verdict.ts";

/** A figure with a certain reading, which suggests the subject of others in its sentence. */
export type Anchor = ProofedFigure & { readonly reading: Reading };

/** The certain figures of a sentence. */
export function anchorsOf(figures: readonly ProofedFigure[]): Anchor[] {
  return figures.filter(isAnchor);
}

export function isAnchor(figure: ProofedFigure): figure is Anchor {
  return figure.verdict === "agrees" && figure.reading?.operation === "value";
}

/** The datasets of the certain figures. */
export function datasetsOf(anchors: readonly Anchor[]): ReadonlySet<string> {
  return new Set(anchors.flatMap(({ reading }) => reading.operands.map(({ dataset }) => dataset)));
}

/** A figure that fits no reading, and everything known about it. */
export interface Charge {
  readonly printed: Printed;
  readonly evidence: TextEvidence;
  readonly around: Surroundings;
  readonly ground: Ground;
  /** Certain figures of the same sentence. */
  readonly anchors: readonly Anchor[];
}

/** A reading whose words score at least this fraction of the best one's may be meant as well. */
export const nearEnough = 0.72;

/** How many certain figures of the sentence share the indicator and unit: in a row, the next probably does too. */
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

/** Whether another figure of the sentence gives the same indicator and place at another time. */
export function isGivenElsewhen({ anchors }: Charge, { observation }: Candidate): boolean {
  const at = (period: string) => keyOf({ ...observation, period });
  return anchors.some(({ reading }) =>
    reading.operands.some(
      (published) => published.period !== observation.period && keyOf(published) === at(published.period),
    ),
  );
}

/** The figure's clause; for a cell, the headers of its row and column. */
export function wordsBeside({ printed, around: { block, sentence, headers } }: Charge): string {
  const clause = block.folded.slice(...clauseOf(printed, sentence));
  return [clause, ...headers.map(({ folded }) => folded)].join("\n");
}

export function isCounted({ unit }: Printed): boolean {
  return unit !== null && unit.units.length > 0;
}

/** Whether the place nearest to a number has no nearer number. */
export function isOfItsPlace(printed: Printed, { sentence }: Surroundings): boolean {
  const away = (each: { from: number; to: number }, number: Printed) =>
    each.to <= number.from ? number.from - each.to : Math.max(0, each.from - number.end);
  return sentence.places.some(
    (place) =>
      away(place, printed) <= 16 &&
      sentence.numbers.every((number) => away(place, number) >= away(place, printed)),
  );
}
