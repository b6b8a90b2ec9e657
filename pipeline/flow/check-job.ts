import type { Dataset } from "../model/dataset.ts";
import type { Finding } from "../model/finding.ts";
import type { Memory } from "../model/memory.ts";
import type { readRawFile } from "../stages/ingest/read-raw-file.ts";

/** What to check, and how to report progress. */
export interface CheckJob {
  readonly root: string;
  readonly edition: string;
  /** The edition to compare with, overriding edition.json. */
  readonly previous?: string;
  readonly datasets: readonly Dataset[];
  /** Findings on the definitions of declared datasets. */
  readonly definitions?: readonly Finding[];
  /** Ids of datasets whose definition has errors: an edition may name them, though they are not in `datasets`. */
  readonly faulty?: readonly string[];
  /** Set where some datasets are left out, whose acceptances are then not judged. */
  readonly partial?: boolean;
  /** How many rows of a large source are listed for each kind of fault; few by default. */
  readonly examples?: number;
  /** The group of a large source whose figures keep all their cells. */
  readonly keep?: string;
  /** For consecutive runs: how files are read, and what is kept between runs. */
  readonly read?: typeof readRawFile;
  readonly memory?: Memory;
  progress(step: string): void;
}
