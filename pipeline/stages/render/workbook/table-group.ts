import type { Dataset } from "../../../model/dataset.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import type { Unit } from "../../../model/unit.ts";
import type { DatasetFigures } from "../brief.ts";

/** Observations of one dataset with one unit, or those of several units with few each, in which case `unit` is null. */
export interface TableGroup {
  readonly number: string;
  readonly dataset: Dataset;
  readonly unit: Unit | null;
  /** Ids, as the dataset declares them. */
  readonly indicators: readonly string[];
  readonly observations: readonly Observation[];
}

/** Tables with fewer rows are combined within their dataset. */
const few = 8;

/**
 * One table for each dataset and unit, so that the unit is in the header and columns do not mix units. Units with few
 * figures share a last table with the unit in each row, since dozens of tiny sheets help nobody.
 */
export function tableGroups(chapters: readonly DatasetFigures[]): TableGroup[] {
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
    const byUnit = [...groupBy(sorted, (observation) => unitOf(observation, dataset))];
    const small = byUnit.filter(([, group]) => group.length < few);
    const together = new Set(small.length > 1 ? small.flatMap(([, group]) => group) : []);
    const tables: (readonly [Unit | null, readonly Observation[]])[] = [
      ...byUnit.filter(([, group]) => group.some((observation) => !together.has(observation))),
      ...(together.size > 0
        ? [[null, sorted.filter((observation) => together.has(observation))] as const]
        : []),
    ];
    return tables.map(([unit, group], index) => ({
      number: `${chapter + 1}${letters(index)}`,
      dataset,
      unit,
      indicators: [...new Set(group.map(({ indicator }) => indicator))],
      observations: group,
    }));
  });
}

/** A missing value has no unit; it goes where its indicator's values would. */
export function unitOf({ indicator, value }: Observation, dataset: Dataset): Unit {
  if (!isMissing(value)) return value.unit;
  const declared = dataset.indicators[indicator]?.unit ?? "1";
  return typeof declared === "string" ? declared : (declared[0] ?? "1");
}

function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}
