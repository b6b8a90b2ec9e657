import { type Contract, fits } from "../../../model/contract.ts";
import type { Dataset } from "../../../model/dataset.ts";
import type { Edition } from "../../../model/edition.ts";
import { fileMeant, fitsButForEnding, formName } from "../../../model/file-name.ts";
import { isLargeName } from "../../../model/large-file.ts";

/** What a dataset's file is, by its name. */
export interface SourceOfFile {
  /** Null where no contract has the file under any ending. */
  readonly source: string | null;
  readonly contract: Contract | null;
  /** Its rows stay in place, to be queried by an engine. */
  readonly isLarge: boolean;
  /** The contract that has the file under another ending: an .ods instead of an .xlsx. */
  readonly misnamed: Contract | null;
}

/** The source whose file name or pattern matches; else the one that would match with another ending. */
export function sourceOf(dataset: Dataset, name: string): SourceOfFile {
  const sources = Object.entries(dataset.sources);
  const large = sources.find(([, contract]) => isLargeName(contract, name));
  if (large) return { source: large[0], contract: large[1], isLarge: true, misnamed: null };
  const matching =
    sources.find(([, contract]) => contract.file === name) ??
    sources.find(([, contract]) => fits(contract.file, name));
  if (matching) return { source: matching[0], contract: matching[1], isLarge: false, misnamed: null };
  const near = sources.find(([, { file }]) => fitsButForEnding(file, name));
  return { source: near?.[0] ?? null, contract: null, isLarge: false, misnamed: near?.[1] ?? null };
}

/** A dataset's files by name, and those it should have, by its contracts and by deliveries. */
export interface NamesOfDataset {
  readonly names: readonly string[];
  readonly wanted: readonly string[];
  /** Another year in a name means another file. */
  readonly edition: string;
}

/** The names of files that a dataset should have: those of its contracts, and those of deliveries. */
export function wantedFiles(
  { id, sources }: Pick<Dataset, "id" | "sources">,
  edition: Edition | null,
): string[] {
  const owed = edition?.deliveries.flatMap(({ dataset, file }) => (dataset === id ? [file] : [])) ?? [];
  return [...new Set([...Object.values(sources).map(({ file }) => file), ...owed])];
}

/** Files that clearly stand for missing ones: the missing name by each file's name. */
export function standIns({ names, wanted, edition }: NamesOfDataset): ReadonlyMap<string, string> {
  const present = new Set(names.filter((name) => wanted.includes(name)));
  const stands = new Map<string, string>();
  for (const file of wanted.filter((file) => !present.has(file))) {
    const near = names.filter(
      (name) => !present.has(name) && !name.startsWith("~$") && fileMeant(wanted, name, edition) === file,
    );
    const form = near.find((name) => name === formName(file));
    const [only, ...others] = form === undefined ? near : [form];
    if (only !== undefined && others.length === 0) stands.set(only, file);
  }
  return stands;
}
