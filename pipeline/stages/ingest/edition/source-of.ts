import { type Contract, fits } from "../../../model/contract.ts";
import type { Dataset } from "../../../model/dataset.ts";
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
  const known =
    sources.find(([, contract]) => contract.file === name) ??
    (form ? undefined : sources.find(([, contract]) => fits(contract.file, name)));
  if (known) return { source: known[0], contract: known[1], isLarge: false, misnamed: null };
  const near = form ?? sources.find(([, { file }]) => fits(stemOf(file), stemOf(name)));
  return { source: near?.[0] ?? null, contract: null, isLarge: false, misnamed: near?.[1] ?? null };
}

/** Whether a file has this name, or fits this pattern, but for its ending. */
export function fitsButForEnding(pattern: string, name: string): boolean {
  return isFormOf(pattern, name) || fits(stemOf(pattern), stemOf(name));
}

/** Offices are sent the form of a CSV file as a workbook: `members.csv.xlsx`. */
function isFormOf(pattern: string, name: string): boolean {
  return pattern.endsWith(".csv") && name.endsWith(".csv.xlsx") && fits(pattern, stemOf(name));
}

/** A file's name without its ending. */
function stemOf(name: string): string {
  return name.replace(/\.[^./]*$/, "");
}
