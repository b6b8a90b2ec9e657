import { closest } from "fastest-levenshtein";
import { datasets } from "../datasets/registry.ts";
import type { Contract } from "../model/contract.ts";
import type { Dataset } from "../model/dataset.ts";
import { CliError } from "./cli-error.ts";

/** The datasets asked for, or all. */
export function chooseDatasets(ids: readonly string[] | undefined): readonly Dataset[] {
  if (!ids) return datasets;
  const known = datasets.map((dataset) => dataset.id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new CliError(`unknown dataset “${unknown}”; did you mean ${closest(unknown, known)}?`);
  }
  return datasets.filter((dataset) => ids.includes(dataset.id));
}

/** The one dataset asked for. */
export function chooseDataset(id: string): Dataset {
  const [dataset] = chooseDatasets([id]);
  if (!dataset) throw new Error(`missing dataset: ${id}`);
  return dataset;
}

/** The source asked for. */
export function chooseSource(dataset: Dataset, id: string): readonly [string, Contract] {
  const contract = Object.hasOwn(dataset.sources, id) ? dataset.sources[id] : undefined;
  if (contract) return [id, contract];
  const known = Object.keys(dataset.sources);
  throw new CliError(
    `unknown source “${id}” of ${dataset.id}; did you mean ${closest(id, known)}? There are ${known.join(", ")}`,
  );
}
