import type { Dataset } from "../../model/dataset.ts";
import { firstDifference, type Hashes, sortHashes } from "../../model/manifest.ts";
import type { Folder } from "./folder.ts";
import { defaultLimits } from "./limits.ts";
import { hashOf } from "./read-raw-file.ts";

/** The folders that a report is made from: `data/raw/<edition>` and `data`. */
export interface Inputs {
  readonly raw: Folder;
  readonly data: Folder;
  readonly datasets: readonly Dataset[];
}

/** The sha256 of every file that may influence a report; `known` are those of files as they were read. */
export async function hashInputs(inputs: Inputs, known: ReadonlyMap<string, string>): Promise<Hashes> {
  const entries: [string, string][] = [];
  for (const [path, folder] of await listInputs(inputs))
    entries.push([path, known.get(path) ?? (await hashFile(folder, path))]);
  return sortHashes(entries);
}

/** The first input that is not as recorded, or is not recorded or there at all; null where all are. */
export async function changedInput(inputs: Inputs, recorded: Hashes): Promise<string | null> {
  const listed = await listInputs(inputs);
  // Names come first: what is new may be of any size.
  const there = Object.fromEntries(listed.map(([path]) => [path, recorded[path] ?? ""]));
  return firstDifference(there, recorded) ?? firstDifference(await hashInputs(inputs, new Map()), recorded);
}

async function listInputs({ raw, data, datasets }: Inputs): Promise<[path: string, folder: Folder][]> {
  const delivered = (await Promise.all(datasets.map(({ id }) => raw.list(id)))).flat();
  const reviewed = await data.list("reference");
  const plain = [
    ...delivered.map((entry) => [entry, raw] as const),
    ...reviewed.map((entry) => [entry, data] as const),
  ].filter(([{ kind }]) => kind === "file");
  return [["edition.json", raw], ...plain.map(([{ path }, from]): [string, Folder] => [path, from])];
}

/** Empty for a file that is larger than any that is read: it is an error. */
async function hashFile(folder: Folder, path: string): Promise<string> {
  const size = await folder.size(path);
  if (size === null || size > defaultLimits.fileBytes) return "";
  const bytes = await folder.read(path);
  return bytes ? hashOf(bytes) : "";
}
