import type { Dataset } from "../../../model/dataset.ts";
import { seriesOf } from "../../../model/figure-key.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { isIllustrative, isMissing } from "../../../model/quantity.ts";
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
    const tables = apart(sorted).flatMap((group) => byUnitOf(group, dataset));
    return tables.map(([unit, group], index) => ({
      number: `${chapter + 1}${letters(index)}`,
      dataset,
      unit,
      indicators: [...new Set(group.map(({ indicator }) => indicator))],
      observations: group,
    }));
  });
}

/** What is real, then what is illustrative, with the values that its series lack. */
function apart(observations: readonly Observation[]): (readonly Observation[])[] {
  const series = (each: Observation) => seriesOf({ ...each, dataset: "" });
  const invented = new Set(observations.filter(({ value }) => isIllustrative(value)).map(series));
  const isInvented = (observation: Observation) =>
    isIllustrative(observation.value) || (isMissing(observation.value) && invented.has(series(observation)));
  return [observations.filter((each) => !isInvented(each)), observations.filter(isInvented)];
}

/** The tables of one dataset: one for each unit, and units with few figures together. */
function byUnitOf(
  sorted: readonly Observation[],
  dataset: Dataset,
): (readonly [Unit | null, readonly Observation[]])[] {
  const byUnit = [...groupBy(sorted, (observation) => unitOf(observation, dataset))];
  const small = new Set(byUnit.flatMap(([unit, group]) => (group.length < few ? [unit] : [])));
  if (small.size < 2) return byUnit;
  const together = sorted.filter((observation) => small.has(unitOf(observation, dataset)));
  return [...byUnit.filter(([unit]) => !small.has(unit)), [null, together]];
}

/** A missing value has no unit; it goes where its indicator's values would. */
export function unitOf({ indicator, value }: Observation, dataset: Dataset): Unit {
  return isMissing(value) ? declaredUnit(dataset, indicator) : value.unit;
}

/** The first unit that an indicator is declared with. */
export function declaredUnit({ indicators }: Dataset, indicator: string): Unit {
  const declared = indicators[indicator]?.unit ?? "1";
  return typeof declared === "string" ? declared : (declared[0] ?? "1");
}

function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}
