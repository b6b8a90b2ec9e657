import { figureMethods } from "./declarations/figure-methods.ts";
import type { MethodDeclaration } from "./declarations/method-declaration.ts";
import { savingsMethods } from "./declarations/savings-methods.ts";
import { targetMethods } from "./declarations/target-methods.ts";

/** Every published method, in the order of its documentation pages. */
export const publishedMethods = { ...savingsMethods, ...targetMethods, ...figureMethods };

/** The published method behind an operation such as `required-change-linear`, by longest name; null for plain arithmetic. */
export function methodOf(
  operation: string,
): { readonly id: string; readonly method: MethodDeclaration } | null {
  const named = Object.entries(publishedMethods).filter(
    ([id]) => operation === id || operation.startsWith(`${id}-`),
  );
  const [longest] = named.sort(([a], [b]) => b.length - a.length);
  return longest ? { id: longest[0], method: longest[1] } : null;
}
