import { firstDifference, type Hashes, sortHashes } from "../../model/manifest.ts";
import type { Folder } from "./folder.ts";
import { recordFiles } from "./record/read-record.ts";

/** The folders that a report is made from: `data/raw/<edition>`, `data`, and `reports` for the edition before. */
export interface InputFolders {
  readonly raw: Folder;
  readonly data: Folder;
  readonly reports: Folder;
  /** The edition that it is compared with, if any. */
  readonly previous: string | null;
}

/** The sha256 of every file that may affect a report; `hashes` are those of files already read. */
export async function hashInputs(
  folders: InputFolders,
  hashes: ReadonlyMap<string, string> = new Map(),
): Promise<Hashes> {
  const entries: [string, string][] = [];
  for (const [path, place] of await listInputs(folders))
    entries.push([path, hashes.get(path) ?? (await place.folder.hash(place.path))]);
  return sortHashes(entries);
}

/** The first input that differs from the record, or is missing in either; null where all are equal. */
export async function changedInput(folders: InputFolders, recorded: Hashes): Promise<string | null> {
  const listed = await listInputs(folders);
  // Names are compared first, since new files may be of any size.
  const there = Object.fromEntries(listed.map(([path]) => [path, recorded[path] ?? ""]));
  return firstDifference(there, recorded) ?? firstDifference(await hashInputs(folders), recorded);
}

/** Whether editions share an input: a reviewed table, the definition of a dataset, or another edition's publication. */
export function isShared(path: string): boolean {
  return /^(reference|datasets|reports)\//.test(path);
}

/** The path of an input below the project's folder. */
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
