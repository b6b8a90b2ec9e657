import { join } from "node:path";
import { judgeOf, staleAcceptances } from "../findings/judge/judge.ts";
import { kindsOf } from "../findings/problems.ts";
import type { Dataset } from "../model/dataset.ts";

import { type Finding, isError } from "../model/finding.ts";

import { type Memory, noMemory } from "../model/memory.ts";
import { fileAt } from "../model/place.ts";
import { compute } from "../stages/compute.ts";
import { applyCorrections } from "../stages/correct/apply-corrections.ts";
import { readReferences } from "../stages/correct/read-references.ts";
import { folder } from "../stages/ingest/folder.ts";
import { areasFile, ingest } from "../stages/ingest/ingest.ts";
import type { readRawFile } from "../stages/ingest/read-raw-file.ts";
import type { Material } from "../stages/render/material.ts";
import { validate } from "../stages/validate/validate.ts";

/** Where an edition is read from, and who is told how far it is. */
export interface CheckJob {
  readonly root: string;
  readonly edition: string;
  readonly datasets: readonly Dataset[];
  /** What is wrong with the definitions of declared datasets. */
  readonly definitions?: readonly Finding[];
  /** There are other datasets: what is accepted of theirs is left alone. */
  readonly partial?: boolean;
  /** For runs that follow each other: how files are read, and what is kept from run to run. */
  readonly read?: typeof readRawFile;
  readonly memory?: Memory;
  progress(step: string): void;
}

/** An edition after checking; the sheets stay at hand for whoever asks where a number comes from. */
export interface Checked extends Omit<Material, "edition" | "files"> {
  readonly edition: Material["edition"] | null;
  readonly files: Awaited<ReturnType<typeof ingest>>["files"];
  readonly hashes: Awaited<ReturnType<typeof ingest>>["hashes"];
}

/** Raw files to checked observations; writes nothing. */
export async function check(job: CheckJob): Promise<Checked> {
  const { root, edition: year, partial = false, progress, memory = noMemory } = job;
  progress("reading");
  const raw = await ingest({
    raw: folder(join(root, "data/raw", year)),
    data: folder(join(root, "data")),
    year,
    datasets: job.datasets,
    partial,
    ...(job.read && { read: job.read }),
  });
  const { edition, files, hashes, datasets, absent } = raw;
  const {
    areas,
    acceptances,
    findings: referenceFindings,
    ...reference
  } = readReferences(raw, { published: edition?.published ?? "", kinds: kindsOf(job.datasets) });
  const chosen = (file: string) => !partial || datasets.some(({ id }) => file.startsWith(`${id}/`));
  const corrections = reference.corrections.filter(({ cell }) => chosen(cell.file));
  const early = [
    ...(job.definitions ?? []),
    ...raw.findings,
    ...referenceFindings,
    ...applyCorrections(files, corrections),
  ];
  // Without its places the rest would be unknown, and without the edition's date nothing can be judged.
  if (!edition || early.some(spoilsAreas)) {
    const nothing = { validated: [], computed: [] };
    return { edition, areas, files, hashes, corrections, absent, ...nothing, findings: early };
  }

  progress("checking");
  const judge = judgeOf(files, datasets, acceptances, edition.published);
  const reviewed = [JSON.stringify(edition), ...raw.areas, ...raw.acceptances, ...raw.corrections];
  const validated = datasets.map((dataset) => {
    const own = files.filter((file) => file.dataset === dataset.id);
    const make = () => validate(dataset, files, { edition, areas }, judge);
    return memory(`validated ${dataset.id}`, [...reviewed, ...own], make);
  });
  progress("computing");
  const computed = validated
    .filter(({ sound }) => sound)
    .map((own) => memory(`computed ${own.dataset.id}`, [own], () => compute(own, { edition, areas })));
  const findings = [
    ...judge(early),
    ...validated.flatMap((own) => own.findings),
    ...judge(computed.flatMap((own) => own.findings)),
  ];
  const unchecked = (id: string) => {
    const own = validated.find(({ dataset }) => dataset.id === id);
    return own ? !own.sound : partial || job.datasets.some((dataset) => dataset.id === id);
  };
  findings.push(...judge(staleAcceptances(acceptances, findings, unchecked, edition.published)));
  return { edition, areas, files, hashes, corrections, absent, validated, computed, findings };
}

function spoilsAreas(found: Finding): boolean {
  return isError(found) && fileAt(found.at) === areasFile;
}
