import { firstDifference, type Hashes, sortHashes } from "../../model/manifest.ts";
import type { Folder } from "./folder.ts";
import { hashOf } from "./hash-of.ts";
import { defaultLimits } from "./limits.ts";

/** The folders that a report is made from: `data/raw/<edition>` and `data`. */
export interface InputFolders {
  readonly raw: Folder;
  readonly data: Folder;
}

/** The sha256 of every file that may influence a report; `known` are those of files as they were read. */
export async function hashInputs(
  folders: InputFolders,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<Hashes> {
  const entries: [string, string][] = [];
  for (const [path, folder] of await listInputs(folders))
    entries.push([path, known.get(path) ?? (await hashFile(folder, path))]);
  return sortHashes(entries);
}

/** The first input that is not as recorded, or is not recorded or there at all; null where all are. */
export async function changedInput(folders: InputFolders, recorded: Hashes): Promise<string | null> {
  const listed = await listInputs(folders);
  // Names come first: what is new may be of any size.
  const there = Object.fromEntries(listed.map(([path]) => [path, recorded[path] ?? ""]));
  return firstDifference(there, recorded) ?? firstDifference(await hashInputs(folders), recorded);
}

async function listInputs({ raw, data }: InputFolders): Promise<[path: string, folder: Folder][]> {
  const all = [
    ...(await raw.list("")).map((entry) => [entry, raw] as const),
    ...(await data.list("reference")).map((entry) => [entry, data] as const),
    ...(await data.list("datasets")).map((entry) => [entry, data] as const),
  ];
  return all.filter(([{ kind }]) => kind === "file").map(([{ path }, folder]) => [path, folder]);
}

/** Empty for a file that is larger than any that is read. */
async function hashFile(folder: Folder, path: string): Promise<string> {
  const size = await folder.size(path);
  if (size === null || size > defaultLimits.fileBytes) return "";
  const bytes = await folder.read(path);
  return bytes ? hashOf(bytes) : "";
}
