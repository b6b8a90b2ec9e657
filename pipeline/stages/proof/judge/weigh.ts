import { type Fact, facts, type Hearing } from "./facts.ts";
import { weights } from "./weights.ts";

/** The weight of the evidence against a figure: the logarithm of its odds of being an error, by the texts it was fitted to. */
export function weigh(hearing: Hearing): number {
  const names = Object.keys(weights) as Fact[];
  return names.reduce((sum, name) => sum + weights[name] * facts[name](hearing), 0);
}
