import type { AreaCode } from "./area.ts";
import type { Claim } from "./claim.ts";
import type { Observation } from "./observation.ts";
import type { Period } from "./period.ts";
import { isMissing } from "./quantity.ts";

/** A piece of a sentence: words, or something that only the renderer writes out. */
export type Part =
  | string
  | FigurePart
  | { readonly area: AreaCode }
  | { readonly period: Period }
  /** How many are compared in what the sentence says. */
  | { readonly count: number };

/** A figure as the renderer writes it, without its unit where the sentence has named it, or in words of its own. */
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

/** One paragraph or heading. Its words carry no number of their own: every figure is an observation. */
export interface Passage {
  readonly parts: readonly Part[];
  readonly statements?: readonly Statement[];
  /** It shows a method on samples or invented rows, although it may name no figure; one with an illustrative figure always does. */
  readonly isDemonstration?: boolean;
}

/** The figures that a passage names. */
export function figuresIn({ parts }: Pick<Passage, "parts">): Observation[] {
  return parts.flatMap((part) => (typeof part === "object" && "figure" in part ? [part.figure] : []));
}

/** The figures that a passage names, and those that it compares without naming them. */
export function figuresBehind(passage: Passage): Observation[] {
  const compared = (passage.statements ?? []).flatMap(({ claim }) => claim.population?.compared ?? []);
  return [...figuresIn(passage), ...compared];
}

/** A count of zero, which prose puts into words instead of writing 0. */
export function isNone({ value }: Observation): boolean {
  return !isMissing(value) && value.qualifier === "exact" && value.amount === 0;
}

/** A count as prose says it: nothing, and one where a language wants it, in words; any other as a number. */
export function inWords(
  figure: Observation,
  { none, one, isBare = false }: { readonly none: string; readonly one?: string; readonly isBare?: boolean },
): FigurePart {
  const { value } = figure;
  if (isNone(figure)) return { figure, inWords: none };
  const isSingle = !isMissing(value) && value.qualifier === "exact" && value.amount === 1;
  return isSingle && one !== undefined ? { figure, inWords: one } : { figure, isBare };
}

/** Items one after another, with the same words between every two. */
export function listed(items: readonly (readonly Part[])[], between: string): Part[] {
  return items.flatMap((item, index) => (index > 0 ? [between, ...item] : [...item]));
}
