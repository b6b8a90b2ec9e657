import { closest } from "fastest-levenshtein";
import type { Contract } from "../model/contract.ts";
import type { Dataset } from "../model/dataset.ts";
import { chooseDatasets } from "./choose.ts";
import { CliError } from "./cli-error.ts";

/** The one dataset asked for. */
export async function chooseDataset(root: string, id: string): Promise<Dataset> {
  const { datasets } = await chooseDatasets(root, [id]);
  const [dataset] = datasets;
  if (!dataset) throw new CliError(`the definition of ${id} has errors; almanac check names them`);
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
