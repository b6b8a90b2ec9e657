import type { Dataset } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import { isMissing } from "../../model/quantity.ts";

/** The figures that head the report: none that rests on invented rows, and no share above its whole, whatever made it. */
export function keyFiguresOf(dataset: Dataset, observations: readonly Observation[]): readonly Observation[] {
  return dataset.keyFigures(observations).filter(({ value }) => {
    if (isMissing(value)) return true;
    if (value.status === "illustrative") return false;
    const { derivation } = value;
    return derivation.from !== "operation" || derivation.name !== "share" || value.amount <= 100;
  });
}
