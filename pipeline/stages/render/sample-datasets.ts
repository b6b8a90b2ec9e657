import { isIllustrative, isMissing } from "../../model/quantity.ts";
import type { Computed } from "../compute/compute.ts";

/** Datasets whose every value is illustrative, so that nobody failed to report. */
export function sampleDatasets(computed: readonly Computed[]): ReadonlySet<string> {
  return new Set(
    computed.flatMap(({ dataset, observations }) => {
      const values = observations.map(({ value }) => value).filter((value) => !isMissing(value));
      return values.length > 0 && values.every(isIllustrative) ? [dataset] : [];
    }),
  );
}
