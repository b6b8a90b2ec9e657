import { type Areas, namesOf } from "../../../model/area.ts";
import type { Contract } from "../../../model/contract.ts";
import { escapedPattern } from "../../../model/escaped-pattern.ts";
import { totalLabel } from "./total-labels.ts";

/** A contract in which places whose names are words for totals, such as the Somme in France, label rows of data. */
export function withPlaceLabels(contract: Contract, areas: Areas): Contract {
  if (!Object.values(contract.columns).some(({ kind }) => kind === "area")) return contract;
  const labels = labelsLikeTotals(areas);
  if (labels.length === 0) return contract;
  return { ...contract, labelsOfData: [...(contract.labelsOfData ?? []), ...labels] };
}

const found = new WeakMap<Areas, readonly RegExp[]>();

function labelsLikeTotals(areas: Areas): readonly RegExp[] {
  const remembered = found.get(areas);
  if (remembered) return remembered;
  const labels = areas.all
    .flatMap(namesOf)
    .filter((name) => totalLabel(name) !== null)
    .map((name) => new RegExp(`^${escapedPattern(name)}$`, "iu"));
  found.set(areas, labels);
  return labels;
}
