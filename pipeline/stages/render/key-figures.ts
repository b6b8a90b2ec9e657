import type { Dataset } from "../../model/dataset.ts";
import { isDoubted, type Observation } from "../../model/observation.ts";
import { isMissing } from "../../model/quantity.ts";

/** The figures that head the report: none that rests on invented rows or is in doubt, and no share above its whole, whatever made it. */
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

/** As many as are taken in at a glance. */
const mostKeyFigures = 9;

/** The key figures of a report: the first of each dataset, then their second ones and so on while there is room; in the order of the datasets. */
export function leadingFigures<
  S extends { readonly dataset: Dataset; readonly observations: readonly Observation[] },
>(subjects: readonly S[]): { readonly subject: S; readonly observation: Observation }[] {
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
