import type { AreaCode } from "./area.ts";
import type { Observation } from "./observation.ts";
import type { Period } from "./period.ts";

/** A piece of a sentence: words, or something that only the renderer writes out. */
export type Part =
  | string
  | { readonly figure: Observation }
  | { readonly area: AreaCode }
  | { readonly period: Period };

/** One paragraph. Its words carry no number of their own: every figure is an observation. */
export interface Passage {
  readonly parts: readonly Part[];
}

/** Items one after another, with the same words between every two. */
export function listed(items: readonly (readonly Part[])[], between: string): Part[] {
  return items.flatMap((item, index) => (index > 0 ? [between, ...item] : [...item]));
}

/** Builds a passage from a template: say`${{ figure }} members at the end of ${{ period }}.` */
export function say(words: TemplateStringsArray, ...values: readonly (Part | readonly Part[])[]): Passage {
  return {
    parts: words
      .flatMap((word, index): readonly Part[] => {
        const value = values[index];
        return value === undefined ? [word] : Array.isArray(value) ? [word, ...value] : [word, value as Part];
      })
      .filter((part) => part !== ""),
  };
}
