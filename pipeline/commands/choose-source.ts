import type { CheckJob } from "../flow/check-job.ts";
import type { CodePolicy } from "../flow/read-method-file.ts";
import type { Contract } from "../model/contract.ts";
import type { Dataset } from "../model/dataset.ts";
import { withJoined } from "../model/with-joined.ts";
import { CliError } from "./cli-error.ts";
import { meant } from "./meant.ts";

/** Whether the code of data repositories runs; `--no-code` refuses it. */
export interface CodeOption {
  readonly code?: boolean | undefined;
}

/** The requested datasets with those whose figures they join, or all, for computing, with findings on their definitions. */
export async function chooseToCompute(
  { root, code = true }: CodeOption & { readonly root: string },
  edition: string,
  ids?: readonly string[],
): ReturnType<typeof choose> {
  return choose(root, ids, { edition, code: code ? "run" : "refused" });
}

/** The same for commands that compute nothing. */
export async function chooseDatasets(root: string, edition?: string): ReturnType<typeof choose> {
  return choose(root, undefined, { ...(edition !== undefined && { edition }), code: "left" });
}

async function choose(
  root: string,
  ids: readonly string[] | undefined,
  { edition, code }: { readonly edition?: string; readonly code: CodePolicy },
): Promise<Required<Pick<CheckJob, "datasets" | "definitions" | "faulty">>> {
  // Slow to load, and not needed where nothing has changed.
  const [{ registryOf }, { fileOf }] = await Promise.all([
    import("../flow/registry.ts"),
    import("../findings/findings.ts"),
  ]);
  const { all, datasets, faulty, findings } = await registryOf(root, edition, code);
  if (!ids) return { datasets, definitions: findings, faulty };
  const datasetIds = all.map(({ id }) => id);
  const unknown = ids.find((id) => !datasetIds.includes(id));
  if (unknown !== undefined) {
    throw new CliError(`unknown dataset “${unknown}”${meant(unknown, datasetIds, "almanac list")}`);
  }
  const chosen = withJoined(ids, datasets);
  const folders = all.filter(({ id }) => chosen.has(id)).map(({ definedIn }) => definedIn);
  const isOf = (found: (typeof findings)[number]) =>
    folders.some((folder) => `data/${fileOf(found)}`.startsWith(folder));
  return {
    datasets: datasets.filter(({ id }) => chosen.has(id)),
    definitions: findings.filter(isOf),
    faulty,
  };
}

export async function chooseDataset(root: string, id: string): Promise<Dataset> {
  const { datasets } = await choose(root, [id], { code: "left" });
  const dataset = datasets.find((each) => each.id === id);
  if (!dataset) throw new CliError(`the definition of ${id} has errors; almanac check names them`);
  return dataset;
}

export function chooseSource(dataset: Dataset, id: string): readonly [string, Contract] {
  const contract = Object.hasOwn(dataset.sources, id) ? dataset.sources[id] : undefined;
  if (contract) return [id, contract];
  const names = Object.keys(dataset.sources);
  throw new CliError(`unknown source “${id}” of ${dataset.id}${meant(id, names, "almanac list")}`);
}
