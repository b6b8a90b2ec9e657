import type { Dataset } from "../../../model/dataset.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import type { Unit } from "../../../model/unit.ts";

/** The observations of one dataset that share a unit. */
export interface TableGroup {
  readonly number: string;
  readonly dataset: Dataset;
  readonly unit: Unit;
  /** Ids, as the dataset declares them. */
  readonly indicators: readonly string[];
  readonly observations: readonly Observation[];
}

/**
 * One table per dataset and unit: the unit then stands in the header and no column mixes what cannot be added.
 * A table per indicator would be dozens of sheets of a few rows each.
 */
export function tableGroups(
  chapters: readonly { readonly dataset: Dataset; readonly observations: readonly Observation[] }[],
): TableGroup[] {
  return chapters.flatMap(({ dataset, observations }, chapter) => {
    const order = new Map(Object.keys(dataset.indicators).map((id, index) => [id, index]));
    const place = ({ indicator }: Observation) => order.get(indicator) ?? order.size;
    const sorted = [...observations].sort(
      (a, b) =>
        place(a) - place(b) ||
        compareText(a.area, b.area) ||
        compareText(a.period, b.period) ||
        compareText(a.breakdown, b.breakdown),
    );
    return [...groupBy(sorted, (observation) => unitOf(observation, dataset))].map(([unit, own], index) => ({
      number: `${chapter + 1}${letters(index)}`,
      dataset,
      unit,
      indicators: [...new Set(own.map(({ indicator }) => indicator))],
      observations: own,
    }));
  });
}

/** A missing value has no unit of its own; it stands where its indicator's values would. */
function unitOf({ indicator, value }: Observation, dataset: Dataset): Unit {
  if (!isMissing(value)) return value.unit;
  const declared = dataset.indicators[indicator]?.unit ?? "1";
  return typeof declared === "string" ? declared : (declared[0] ?? "1");
}

function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}
