import { join } from "node:path";
import { listEditions } from "../commands/choose.ts";
import { type CodeOption, chooseToCompute } from "../commands/choose-source.ts";
import { type KeptFile, keptFiles } from "../commands/kept-files.ts";
import { type Delivered, deliveriesByOffice } from "../findings/deliveries.ts";
import { type Checked, check } from "../flow/check.ts";
import { readStanding } from "../flow/standing.ts";
import { unchangedFiles } from "../flow/unchanged-files.ts";
import type { Dataset } from "../model/dataset.ts";
import { deliveryPath } from "../model/edition.ts";
import { keepFew } from "../model/keep-few.ts";
import { keepLatest } from "../model/memory.ts";
import { rememberingReader } from "../preview/remembering-reader.ts";
import { stateOf } from "../preview/watch-files.ts";

/** An edition as the files have it at one moment. */
export interface DeskState {
  readonly year: string;
  /** Oldest first. */
  readonly editions: readonly string[];
  readonly checked: Checked;
  readonly datasets: readonly Dataset[];
  readonly offices: ReadonlyMap<string, readonly Delivered[]>;
  /** What was received and then replaced or taken back, by delivery. */
  readonly kept: ReadonlyMap<string, readonly KeptFile[]>;
  /** Whether its report is published, not a draft, and made from these files. */
  readonly isReleased: boolean;
  /** Whether it is published, but the files have changed since. */
  readonly isChanged: boolean;
}

const mostTries = 3;

type DeskSource = CodeOption & { readonly root: string };

/** Reads editions for the desk, again whenever a file has changed, even during the reading. */
export function deskReader(source: DeskSource): (year: string) => Promise<DeskState> {
  const kept = keepFew<() => Promise<DeskState>>(3);
  return (year) => kept(year, () => keptState(source, year))();
}

function keptState(source: DeskSource, year: string): () => Promise<DeskState> {
  const { root } = source;
  const places = [
    ...["raw", "reference", "datasets"].map((name) => join(root, "data", name)),
    join(root, "reports", year),
  ];
  const read = stateReader(source, year);
  let last: { readonly files: string; readonly state: DeskState } | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const fresh = async (): Promise<DeskState> => {
    for (let tries = 1; ; tries++) {
      const files = await stateOf(places);
      if (last?.files === files) return last.state;
      const state = await read();
      last = { files, state };
      if (tries === mostTries) return state;
    }
  };
  return () => {
    // One after another: visits during a reading get its result.
    const next = turn.then(fresh);
    turn = next.catch(() => {});
    return next;
  };
}

function stateReader(source: DeskSource, year: string): () => Promise<DeskState> {
  const { root } = source;
  const memory = keepLatest();
  const reader = rememberingReader(memory);
  return async () => {
    const chosen = await chooseToCompute(source, year);
    const job = { root, edition: year, ...chosen, memory, read: reader.read, progress: () => {} };
    const checked = await check(job);
    reader.corrected(checked.corrections);
    const { edition, files, findings, hashes } = checked;
    const received = files.map(({ path }) => path);
    const unchanged = edition ? await unchangedFiles(root, edition, hashes) : new Set<string>();
    const offices = edition ? deliveriesByOffice(edition, { received, findings, unchanged }) : new Map();
    const raw = join(root, "data/raw", year);
    const kept = new Map<string, readonly KeptFile[]>();
    if (edition)
      for (const delivery of edition.deliveries)
        kept.set(deliveryPath(delivery), await keptFiles(raw, delivery, edition));
    // To compare the files with the report's, each is hashed; a draft is not released anyway.
    const standing = edition?.draft ? null : await readStanding(job, join(root, "reports", year));
    const isPublished = standing !== null && standing.manifest !== null && !standing.manifest.draft;
    const isChanged = isPublished && standing.changed !== null;
    const isReleased = isPublished && !isChanged;
    const editions = await listEditions(root);
    return { year, editions, checked, ...chosen, offices, kept, isReleased, isChanged };
  };
}
