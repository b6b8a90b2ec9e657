import type { CheckJob } from "../flow/check-job.ts";
import type { Contract } from "../model/contract.ts";
import type { Dataset } from "../model/dataset.ts";
import { CliError } from "./cli-error.ts";
import { meant } from "./meant.ts";

/** The datasets asked for, or all; with what is wrong in the definitions of those. */
export async function chooseDatasets(
  root: string,
  ids?: readonly string[],
  edition?: string,
): Promise<Required<Pick<CheckJob, "datasets" | "definitions" | "faulty">>> {
  // Slow to load, and not needed where nothing has changed.
  const [{ registryOf }, { fileOf }] = await Promise.all([
    import("../flow/registry.ts"),
    import("../findings/findings.ts"),
  ]);
  const { all, datasets, faulty, findings } = await registryOf(root, edition);
  if (!ids) return { datasets, definitions: findings, faulty };
  const known = all.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) {
    throw new CliError(`unknown dataset “${unknown}”${meant(unknown, known, "almanac list")}`);
  }
  const folders = all.filter(({ id }) => ids.includes(id)).map(({ definedIn }) => definedIn);
  const isOf = (found: (typeof findings)[number]) =>
    folders.some((own) => `data/${fileOf(found)}`.startsWith(own));
  return {
    datasets: datasets.filter(({ id }) => ids.includes(id)),
    definitions: findings.filter(isOf),
    faulty,
  };
}

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
  throw new CliError(`unknown source “${id}” of ${dataset.id}${meant(id, known, "almanac list")}`);
}
