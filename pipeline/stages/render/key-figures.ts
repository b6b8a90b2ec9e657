import type { Dataset } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import { isMissing } from "../../model/quantity.ts";

/** The figures that head the report. A share above its whole is none of them, whatever made it. */
export function keyFiguresOf(dataset: Dataset, observations: readonly Observation[]): readonly Observation[] {
  return dataset.keyFigures(observations).filter(({ value }) => {
    if (isMissing(value) || value.derivation.from !== "operation") return true;
    return value.derivation.name !== "share" || value.amount <= 100;
  });
}
