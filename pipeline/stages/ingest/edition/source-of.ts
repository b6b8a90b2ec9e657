import { type Contract, fits } from "../../../model/contract.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { fitsButForEnding, isFormOf } from "../../../model/file-name.ts";
import { isLargeName } from "../../../model/large-file.ts";

/** What a file of a dataset is taken for by its name. */
export interface SourceOfFile {
  /** Null where no contract knows the file, whatever its ending. */
  readonly source: string | null;
  /** The contract that it is read by. */
  readonly contract: Contract | null;
  /** Its rows stay where they are, and an engine is asked of them. */
  readonly isLarge: boolean;
  /** The contract that would know it by another ending: an .ods in place of an .xlsx. */
  readonly misnamed: Contract | null;
}

/** The source whose file name is this one, or whose pattern fits it; else the one that would with another ending. */
export function sourceOf(dataset: Dataset, name: string): SourceOfFile {
  const sources = Object.entries(dataset.sources);
  const large = sources.find(([, contract]) => isLargeName(contract, name));
  if (large) return { source: large[0], contract: large[1], isLarge: true, misnamed: null };
  const form = sources.find(([, { file }]) => isFormOf(file, name));
  const matching =
    sources.find(([, contract]) => contract.file === name) ??
    (form ? undefined : sources.find(([, contract]) => fits(contract.file, name)));
  if (matching) return { source: matching[0], contract: matching[1], isLarge: false, misnamed: null };
  const near = form ?? sources.find(([, { file }]) => fitsButForEnding(file, name));
  return { source: near?.[0] ?? null, contract: null, isLarge: false, misnamed: near?.[1] ?? null };
}
