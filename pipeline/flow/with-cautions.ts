import { keyOf } from "../model/figure-key.ts";
import type { Finding } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import type { Observation } from "../model/observation.ts";
import { cellsAt } from "../model/place.ts";
import { cellsBehind, isMissing } from "../model/quantity.ts";
import { findByCells } from "../model/touching.ts";
import { countsThings } from "../model/unit.ts";
import type { Computed } from "../stages/compute/compute.ts";

/** Adds to figures the findings that doubt them or the cells they rest on. */
export function withCautions(
  computed: readonly Computed[],
  findings: readonly Finding[],
): readonly Computed[] {
  const doubts = findings.filter(({ kind }) => kind.doubts);
  const ofCells = doubts.flatMap((found) => {
    const range = cellsAt(found.at);
    return range && range.edition === undefined ? [{ found, range }] : [];
  });
  const findDoubts = findByCells(ofCells, ({ range }) => range);
  const ofFigure = groupBy(
    doubts.filter(({ at }) => at.medium === "figure"),
    ({ at }) => (at.medium === "figure" ? keyOf(at) : ""),
  );
  if (ofCells.length === 0 && ofFigure.size === 0) return computed;
  return computed.map((each) => ({
    ...each,
    observations: each.observations.map((observation) => {
      // A count does not change because one of the counted amounts may be too large.
      if (isCount(observation)) return observation;
      const behind = cellsBehind(observation.value)
        .flatMap(findDoubts)
        .map(({ found }) => found);
      const cautions = [...behind, ...(ofFigure.get(keyOf({ ...observation, dataset: each.dataset })) ?? [])];
      return cautions.length === 0 ? observation : { ...observation, cautions: [...new Set(cautions)] };
    }),
  }));
}

function isCount({ value }: Observation): boolean {
  return !isMissing(value) && value.derivation.from === "cells" && countsThings(value.unit);
}
