import type { Dataset } from "../../model/dataset.ts";
import type { Comparison } from "../../model/movement.ts";
import { isDoubted, type Observation } from "../../model/observation.ts";
import { isMissing } from "../../model/quantity.ts";
import { isAsBefore } from "../compare/is-as-before.ts";
import type { DatasetFigures } from "./brief.ts";

/** The figures at the head of the report, without illustrative and doubtful ones and shares above 100 %. */
export function keyFiguresOf(dataset: Dataset, observations: readonly Observation[]): readonly Observation[] {
  return dataset.keyFigures(observations).filter((figure) => {
    const { value } = figure;
    if (isDoubted(figure)) return false;
    if (isMissing(value)) return true;
    if (value.status === "illustrative") return false;
    const { derivation } = value;
    return derivation.from !== "operation" || derivation.name !== "share" || value.amount <= 100;
  });
}

/** As many as fit on a screen. */
const mostKeyFigures = 9;

/** A key figure and the dataset that it belongs to. */
export interface KeyFigure<S> {
  readonly subject: S;
  readonly observation: Observation;
}

/** The key figures of a report, in the order of datasets: the first of each, then their second ones, up to the limit. */
export function leadingFigures<S extends DatasetFigures>(subjects: readonly S[]): readonly KeyFigure<S>[] {
  const all = subjects.flatMap((subject) =>
    keyFiguresOf(subject.dataset, subject.observations).map((observation, rank) => ({
      subject,
      observation,
      rank,
    })),
  );
  const chosen = new Set([...all].sort((a, b) => a.rank - b.rank).slice(0, mostKeyFigures));
  return all.filter((each) => chosen.has(each));
}

/** Those that are new since the edition before, and those that it already had. */
export function partedByNews<S extends DatasetFigures>(
  keys: readonly KeyFigure<S>[],
  since: Comparison | null,
): { readonly fresh: readonly KeyFigure<S>[]; readonly unchanged: readonly KeyFigure<S>[] } {
  const isOld = ({ subject, observation }: KeyFigure<S>) =>
    isAsBefore(observation, subject.dataset.id, since);
  return { fresh: keys.filter((key) => !isOld(key)), unchanged: keys.filter(isOld) };
}
