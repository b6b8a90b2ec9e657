import type { MissingReason } from "../../../model/quantity.ts";

/** The shorthand of the UK Government Analysis Function, otherwise our own; the same in every language. */
export const shorthand = {
  "not-reported": "[x]",
  "not-applicable": "[z]",
  suppressed: "[c]",
  "not-comparable": "[nc]",
  "method-undefined": "[nm]",
  "zero-denominator": "[nb]",
} as const satisfies { readonly [M in MissingReason]: string };

export type ShorthandKey = keyof typeof shorthand;

export const shorthandKeys = Object.keys(shorthand) as ShorthandKey[];
