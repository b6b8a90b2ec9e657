import { type Contract, fits } from "../../../model/contract.ts";
import type { Dataset } from "../../../model/dataset.ts";

/** A source of a dataset with its contract; both null where no contract knows the file. */
export type SourceOfFile =
  | { readonly source: string; readonly contract: Contract }
  | { readonly source: null; readonly contract: null };

/** The source whose file name is this one, or whose pattern fits it. */
export function sourceOf(dataset: Dataset, name: string): SourceOfFile {
  const sources = Object.entries(dataset.sources);
  const found =
    sources.find(([, contract]) => contract.file === name) ??
    sources.find(([, contract]) => fits(contract.file, name));
  return found ? { source: found[0], contract: found[1] } : { source: null, contract: null };
}
