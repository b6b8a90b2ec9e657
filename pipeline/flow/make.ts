import { join } from "node:path";
import { judgeOf } from "../findings/judge/judge.ts";
import { kindsOf } from "../findings/problems.ts";
import type { Areas } from "../model/area.ts";
import type { Context } from "../model/dataset.ts";
import type { Edition } from "../model/edition.ts";
import { type Finding, isError, type Judge } from "../model/finding.ts";
import type { ForewordBlock, FrontMatter } from "../model/front-matter.ts";
import type { Acceptance } from "../model/judgement.ts";
import { noMemory } from "../model/memory.ts";
import { fileAt } from "../model/place.ts";
import { groupsIn, hasManyGroups } from "../model/stream.ts";
import { type Computed, compute } from "../stages/compute/compute.ts";
import { inOrderOfJoins } from "../stages/compute/in-order-of-joins.ts";
import { applyCorrections } from "../stages/correct/apply-corrections.ts";
import { readAreas } from "../stages/correct/read-areas.ts";
import { type References, readReferences } from "../stages/correct/read-references.ts";
import { folder } from "../stages/ingest/folder.ts";
import { areasFile, type Ingested, ingest } from "../stages/ingest/ingest.ts";
import type { ComputedStream } from "../stages/large/compute-stream.ts";
import type { LargeReads } from "../stages/large/read-large.ts";
import { isRefusal } from "../stages/read-text/text.ts";
import { rowsOf, type Validated, validate } from "../stages/validate/validate.ts";
import type { CheckJob } from "./check-job.ts";

/** A single edition, from its raw files to its observations. */
export interface MadeEdition extends Pick<References, "corrections" | "restatements" | "signatures"> {
  readonly areas: Areas;
  readonly edition: Edition | null;
  readonly front: FrontMatter;
  readonly files: Ingested["files"];
  readonly hashes: Ingested["hashes"];
  readonly absent: Ingested["absent"];
  /** Whether places and edition could be read, and with them the rows. */
  readonly readable: boolean;
  readonly validated: readonly Validated[];
  readonly computed: readonly Computed[];
  /** On files and rows, without those of `computed`. */
  readonly findings: readonly Finding[];
  readonly acceptances: readonly Acceptance[];
  readonly judge: Judge;
}

/** Turns raw files into observations, without looking at another edition. */
export async function make(job: CheckJob): Promise<MadeEdition> {
  const { root, edition: year, partial = false, progress, memory = noMemory } = job;
  progress("reading");
  const raw = await ingest({
    raw: folder(join(root, "data/raw", year)),
    data: folder(join(root, "data")),
    year,
    datasets: job.datasets,
    ...(job.faulty && { faulty: job.faulty }),
    partial,
    ...(job.read && { read: job.read }),
  });
  const { edition, files, hashes, datasets, absent } = raw;
  const front = await frontMatterOf(raw.front);
  const published = edition?.published ?? "";
  const languages = edition?.locales ?? [];
  const { areas, findings: ofAreas } = memory("places", [languages.join(), ...raw.areas], () =>
    readAreas(raw.areas, languages),
  );
  const rules = { published, kinds: kindsOf(job.datasets) };
  const { findings: ofReferences, ...reference } = readReferences(raw, areas, rules);
  const { acceptances, restatements, signatures } = reference;
  const chosen = (file: string) => !partial || datasets.some(({ id }) => file.startsWith(`${id}/`));
  const corrections = reference.corrections.filter(({ cell }) => chosen(cell.file));
  const early = [
    ...(job.definitions ?? []),
    ...raw.findings,
    ...ofAreas,
    ...ofReferences,
    ...applyCorrections(files, corrections),
  ];
  const judge: Judge = edition
    ? judgeOf(files, datasets, acceptances, edition.published)
    : (found) => [...found];
  const readable = edition !== null && !early.some(spoilsAreas);
  const reviewedBy = { corrections, restatements, signatures, acceptances, judge };
  const readings = { edition, front, areas, files, hashes, absent, readable, ...reviewedBy };
  if (!edition || !readable) return { ...readings, validated: [], computed: [], findings: early };

  progress("checking");
  const reviewed = [JSON.stringify(edition), ...raw.areas, ...raw.acceptances, ...raw.corrections];
  const isAccepted = (found: Finding) => judge([found]).some(({ accepted }) => accepted !== undefined);
  const about = { edition, areas, isAccepted };
  const large = await largeReads(job, raw, about);
  try {
    const validated = datasets.map((dataset) => {
      const ofDataset = files.filter((file) => file.dataset === dataset.id);
      const elsewhere = large?.of(dataset.id);
      const read = () => validate(dataset, { files, ...(elsewhere && { elsewhere }) }, about, judge);
      return elsewhere
        ? read()
        : memory(`validated ${dataset.id}`, [dataset, ...reviewed, ...ofDataset], read);
    });
    progress("computing");
    const done = new Map<string, Computed>();
    const present = new Set([...datasets.map(({ id }) => id), ...(job.faulty ?? [])]);
    for (const each of inOrderOfJoins(validated)) {
      const { joins = [] } = each.dataset;
      // One with errors has been reported; what lacks its figures would only repeat that.
      if (!each.sound || joins.some((id) => present.has(id) && !done.has(id))) continue;
      const others = joins.filter((id) => done.has(id) || !partial);
      const elsewhere = new Map(others.map((id) => [id, done.get(id)?.observations ?? []]));
      const context = joins.length > 0 ? { ...about, elsewhere } : about;
      const keep = job.keep ?? null;
      const streamed =
        (await large?.computed(each, context, keep)) ??
        (await manyInMemory(each, context, { keep, progress }));
      const make = () => compute(each, context, streamed);
      const from = [each, ...elsewhere.values()];
      done.set(each.dataset.id, streamed ? make() : memory(`computed ${each.dataset.id}`, from, make));
    }
    const computed = validated.flatMap(({ dataset }) => done.get(dataset.id) ?? []);
    const findings = [...judge(early), ...validated.flatMap((validated) => validated.findings)];
    return { ...readings, validated, computed, findings };
  } finally {
    await large?.close();
  }
}

/** Reads large sources with engines; null where there is none, so that nothing is loaded. */
async function largeReads(
  { root, edition: year, progress, examples }: CheckJob,
  { files, datasets }: Ingested,
  about: Context,
): Promise<LargeReads | null> {
  if (!files.some(({ isLarge }) => isLarge)) return null;
  const { readLarge } = await import("../stages/large/read-large.ts");
  return readLarge({ raw: join(root, "data/raw", year), files, datasets, ...about, examples, progress });
}

/** Results for a table in memory with too many groups to list; null for any other, so that nothing is loaded. */
async function manyInMemory(
  { dataset, sources }: Validated,
  context: Context,
  how: { readonly keep: string | null; readonly progress: (step: string) => void },
): Promise<ComputedStream | null> {
  const { stream } = dataset;
  const table = sources.find(({ source }) => source === stream?.source)?.table;
  if (!stream || !table || !hasManyGroups(table, stream.by)) return null;
  const { computeStream } = await import("../stages/large/compute-stream.ts");
  const feed = { groups: () => groupsIn(table, stream.by) };
  return computeStream({ dataset, rows: rowsOf(dataset, sources), feed, context, ...how });
}

/** Forewords as paragraphs and headings only; other Markdown or HTML is dropped. */
async function frontMatterOf({ forewords, ...front }: Ingested["front"]): Promise<FrontMatter> {
  if (forewords.size === 0) return { forewords: new Map(), ...front };
  const { readMarkdown } = await import("../stages/read-text/markdown/read-markdown.ts");
  const blocksOf = (written: string) => {
    const read = readMarkdown(written);
    const blocks = isRefusal(read) ? [] : read.blocks;
    return blocks.flatMap(({ kind, text }): ForewordBlock[] =>
      text.trim() === "" ? [] : [{ kind: kind === "heading" ? kind : "paragraph", text: text.trim() }],
    );
  };
  return { forewords: new Map([...forewords].map(([locale, text]) => [locale, blocksOf(text)])), ...front };
}

function spoilsAreas(found: Finding): boolean {
  return isError(found) && fileAt(found.at) === areasFile;
}
