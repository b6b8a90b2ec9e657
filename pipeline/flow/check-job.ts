import type { Dataset } from "../model/dataset.ts";
import type { Finding } from "../model/finding.ts";
import type { Memory } from "../model/memory.ts";
import type { readRawFile } from "../stages/ingest/read-raw-file.ts";

/** Where an edition is read from, and who receives its progress. */
export interface CheckJob {
  readonly root: string;
  readonly edition: string;
  /** The edition that it is compared with, whatever edition.json says. */
  readonly previous?: string;
  readonly datasets: readonly Dataset[];
  /** What is wrong with the definitions of declared datasets. */
  readonly definitions?: readonly Finding[];
  /** The ids of those whose definition has errors: an edition may name them, and they are not among `datasets`. */
  readonly faulty?: readonly string[];
  /** There are other datasets: what is accepted of theirs is left alone. */
  readonly partial?: boolean;
  /** How many rows of a large source are listed one by one for each kind of fault; few by default. */
  readonly examples?: number;
  /** The group of a large source whose figures are to be kept with all their cells. */
  readonly keep?: string;
  /** For runs that follow each other: how files are read, and what is kept from run to run. */
  readonly read?: typeof readRawFile;
  readonly memory?: Memory;
  progress(step: string): void;
}
