import type { Explanation } from "../stages/render/explanation.ts";
import { explanationText } from "../stages/render/explanation-text.ts";
import { listing } from "./listing.ts";

const mostInFull = 5;

/** A few figures down to their cells; of many, a line each. */
export function explanationsText(explanations: readonly Explanation[], columns: number): string {
  if (explanations.length <= mostInFull)
    return explanations.map((explanation) => explanationText(explanation, columns)).join("\n\n");
  const rows = explanations.map(({ area, period, breakdown, origin }) => [
    [area, period, breakdown].filter((part) => part !== "").join(" · "),
    origin.printed,
  ]);
  return listing(rows, columns);
}

/** Whether figures are told in a line each. */
export function isListed(explanations: readonly Explanation[]): boolean {
  return explanations.length > mostInFull;
}
