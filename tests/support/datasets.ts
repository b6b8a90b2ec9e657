import { registryOf } from "../../pipeline/flow/registry.ts";
import type { Dataset } from "../../pipeline/model/dataset.ts";

/** The datasets of this repository, built in and declared. */
export const { datasets } = await registryOf(".");

/** One of them; a test that asks for one that is not there fails. */
export function datasetOf(id: string): Dataset {
  const found = datasets.find((one) => one.id === id);
  if (!found) throw new Error(`missing dataset: ${id}`);
  return found;
}

export const retrofit = datasetOf("retrofit");
