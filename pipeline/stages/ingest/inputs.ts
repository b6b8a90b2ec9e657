import { firstDifference, type Hashes, sortHashes } from "../../model/manifest.ts";
import type { Folder } from "./folder.ts";
import { recordFiles } from "./record/read-record.ts";

/** The folders that a report is made from: `data/raw/<edition>`, `data`, and `reports` for what the edition before published. */
export interface InputFolders {
  readonly raw: Folder;
  readonly data: Folder;
  readonly reports: Folder;
  /** The edition that it is compared with; null where there is none. */
  readonly previous: string | null;
}

/** The sha256 of every file that may influence a report; `known` are those of files as they were read. */
export async function hashInputs(
  folders: InputFolders,
  hashes: ReadonlyMap<string, string> = new Map(),
): Promise<Hashes> {
  const entries: [string, string][] = [];
  for (const [path, place] of await listInputs(folders))
    entries.push([path, hashes.get(path) ?? (await place.folder.hash(place.path))]);
  return sortHashes(entries);
}

/** The first input that is not as recorded, or is not recorded or there at all; null where all are. */
export async function changedInput(folders: InputFolders, recorded: Hashes): Promise<string | null> {
  const listed = await listInputs(folders);
  // Names come first: what is new may be of any size.
  const there = Object.fromEntries(listed.map(([path]) => [path, recorded[path] ?? ""]));
  return firstDifference(there, recorded) ?? firstDifference(await hashInputs(folders), recorded);
}

/** Whether an input is shared by editions: a reviewed table, the declaration of a dataset, or what another edition published. */
export function isShared(path: string): boolean {
  return /^(reference|datasets|reports)\//.test(path);
}

/** An input as it lies below the project's folder. */
export function inputPlace(path: string, edition: string): string {
  if (path.startsWith("reports/")) return path;
  return isShared(path) ? `data/${path}` : `data/raw/${edition}/${path}`;
}

async function listInputs({ raw, data, reports, previous }: InputFolders): Promise<[string, Place][]> {
  const listed = async (folder: Folder, under: string) => {
    const entries = await folder.list(under);
    return entries.flatMap(({ kind, path }): [string, Place][] =>
      kind === "file" ? [[path, { folder, path }]] : [],
    );
  };
  const record = await Promise.all(
    (previous === null ? [] : recordFiles).map(async (name): Promise<[string, Place][]> => {
      const path = `${previous}/${name}`;
      return (await reports.kind(path)) === "file" ? [[`reports/${path}`, { folder: reports, path }]] : [];
    }),
  );
  const listings = [listed(raw, ""), listed(data, "reference"), listed(data, "datasets")];
  return [...(await Promise.all(listings)).flat(), ...record.flat()];
}

interface Place {
  readonly folder: Folder;
  readonly path: string;
}
