import type { AreaCode } from "./area.ts";
import type { Claim } from "./claim.ts";
import type { Observation } from "./observation.ts";
import type { Period } from "./period.ts";
import { isMissing } from "./quantity.ts";

/** A piece of a sentence: words, or something that the renderer writes out. */
export type Part =
  | string
  | FigurePart
  | { readonly area: AreaCode }
  | { readonly period: Period }
  /** How many are compared. */
  | { readonly count: number };

/** A figure as the renderer writes it: without its unit if `isBare`, or in words of its own. */
export interface FigurePart {
  readonly figure: Observation;
  readonly isBare?: boolean;
  readonly inWords?: string;
}

/** A sentence of a passage, and what it claims. */
export interface Statement {
  readonly parts: readonly Part[];
  readonly claim: Claim;
}

/** A paragraph or heading. Its words contain no number: every figure is an observation. */
export interface Passage {
  readonly parts: readonly Part[];
  readonly statements?: readonly Statement[];
  /** Set where it shows a method on samples without naming a figure; illustrative figures imply it. */
  readonly isDemonstration?: boolean;
}

export function figuresIn({ parts }: Pick<Passage, "parts">): Observation[] {
  return parts.flatMap((part) => (typeof part === "object" && "figure" in part ? [part.figure] : []));
}

/** The figures that a passage names, and those it compares without naming them. */
export function figuresBehind(passage: Passage): Observation[] {
  const compared = (passage.statements ?? []).flatMap(({ claim }) => claim.population?.compared ?? []);
  return [...figuresIn(passage), ...compared];
}

/** Whether it is a count of zero, which prose puts into words. */
export function isNone({ value }: Observation): boolean {
  return !isMissing(value) && value.qualifier === "exact" && value.amount === 0;
}

/** A count in prose: zero, and one where `one` is given, in words; any other as a number. */
export function inWords(
  figure: Observation,
  { none, one, isBare = false }: { readonly none: string; readonly one?: string; readonly isBare?: boolean },
): FigurePart {
  const { value } = figure;
  if (isNone(figure)) return { figure, inWords: none };
  const isSingle = !isMissing(value) && value.qualifier === "exact" && value.amount === 1;
  return isSingle && one !== undefined ? { figure, inWords: one } : { figure, isBare };
}

/** Joins items with the same words between them. */
export function listed(items: readonly (readonly Part[])[], between: string): Part[] {
  return items.flatMap((item, index) => (index > 0 ? [between, ...item] : [...item]));
}
