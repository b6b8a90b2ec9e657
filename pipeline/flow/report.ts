import { createHash } from "node:crypto";
import { basename, join, resolve } from "node:path";
import type { Finding } from "../model/finding.ts";
import type { Locale } from "../model/locale.ts";
import { firstDifference, type Manifest, sortHashes } from "../model/manifest.ts";
import type { Report } from "../model/report.ts";
import { type Disk, disk as ownDisk } from "../stages/publish/disk.ts";
import { type Lock, lock, type Patience } from "../stages/publish/lock.ts";
import type { Owner } from "../stages/publish/owner.ts";
import { publish } from "../stages/publish/publish.ts";
import { refuseInputs } from "../stages/publish/real-place.ts";
import { settle } from "../stages/publish/settle.ts";
import { folderSite, rootSite } from "../stages/publish/site.ts";
import { localName } from "../stages/render/file-names.ts";
import { formats } from "../stages/render/formats.ts";
import { observationsOf } from "../stages/render/material.ts";
import { processedFiles } from "../stages/render/processed.ts";
import { renderQuality } from "../stages/render/render-quality.ts";
import { wordsOf } from "../stages/render/words.ts";
import { type Draft, type DraftJob, draft, type Part } from "./draft.ts";
import { covers, heldBy, isComplete, madeBy, readStanding, type Standing } from "./standing.ts";

/** A report to publish: the whole, or with `only` or `locales` a part of it; `to` writes it elsewhere. */
export interface Job extends Omit<DraftJob, "within"> {
  readonly to?: string;
  /** Makes it anew although nothing has changed. */
  readonly force?: boolean;
  readonly patience?: Patience;
  readonly disk?: Disk;
}

/** What came of a run. `place`: the report's folder or first page, or the page that says why it was refused. */
export type Outcome =
  | { readonly came: "published" | "refused"; readonly place: string; readonly findings: readonly Finding[] }
  /** It is there already, made from the same inputs by the same program. */
  | { readonly came: "unchanged"; readonly place: string }
  /** A part can only replace files of a report that would be made the same: this has changed since. */
  | { readonly came: "other-inputs"; readonly place: string; readonly changed: string }
  | { readonly came: "busy"; readonly owner: Owner | null };

/** The whole corridor, one run at a time. One gate: an error leaves the last report as it is and writes only why it was refused. */
export async function report(job: Job): Promise<Outcome> {
  const { disk = ownDisk, patience = { wait: true, tell: () => {} } } = job;
  const held: Lock[] = [];
  try {
    for (const own of ["reports", "data/processed"]) await refuseInputs(job.root, join(job.root, own));
    for (const site of [rootSite(job.root), ...(job.to === undefined ? [] : [folderSite(job.to)])]) {
      const taken = await lock(disk, site, patience);
      if ("busy" in taken) return { came: "busy", owner: taken.busy };
      held.push(taken);
      await settle(taken);
    }
    return await underLock(job, held);
  } finally {
    for (const own of held) await own.release().catch(() => {});
  }
}

async function underLock(job: Job, [own, elsewhere]: readonly Lock[]): Promise<Outcome> {
  if (!own) throw new Error("missing lock");
  const folder = `reports/${job.edition}`;
  const place = job.to ?? join(job.root, folder);
  const shown = job.to ?? folder;
  const standing = await readStanding(job, place);
  const { manifest, changed } = standing;
  if (!job.force && (await isComplete(job, place, standing))) {
    if (await own.disk.stat(join(job.root, `${folder}.refused`)))
      await publish(own, [{ path: `${folder}.refused`, files: null }]);
    return { came: "unchanged", place: pageIn(shown, Object.keys(manifest?.outputs ?? {})) };
  }
  const into = manifest && leavesSome(standing) ? manifest : null;
  if (into && changed !== null) return { came: "other-inputs", place: shown, changed };
  const drafted = await draft(into ? within(job, standing.asked, heldBy(into)) : job);
  const { checked, report: made } = drafted;
  if (!made) return refuse(job, own, drafted);
  const late = into && firstDifference(into.inputs, checked.inputs);
  if (late) return { came: "other-inputs", place: shown, changed: late };

  job.progress("publishing");
  const { files, processed } = filesOf(drafted, made, into, standing);
  const keeps = (name: string) => into !== null || !(name in (manifest?.outputs ?? {}));
  if (elsewhere) await publish(elsewhere, [{ path: basename(resolve(place)), files, keeps }]);
  else
    await publish(own, [
      { path: `data/processed/${job.edition}`, files: processed },
      { path: folder, files, keeps },
      { path: `${folder}.refused`, files: null },
    ]);
  return { came: "published", place: pageIn(shown, files.keys()), findings: checked.findings };
}

/** The report holds files that are not asked for, and that are to stay. */
function leavesSome({ manifest, asked }: Standing): boolean {
  return manifest !== null && !covers(asked, heldBy(manifest));
}

/** A part that adds to a report is made with all that the report will hold, so that its pages lead to each other. */
function within(job: Job, asked: Part, held: Part): DraftJob {
  if (covers(held, asked)) return { ...job, within: held };
  const locales = [...held.locales, ...asked.locales];
  const only = formats.filter((format) => [...held.formats, ...asked.formats].includes(format));
  return { ...job, locales, only };
}

/** What is written: the report with its manifest, and the processed rows. */
function filesOf(
  { checked, part }: Draft,
  { files: made }: Report,
  into: Manifest | null,
  { program, sameCode }: Standing,
) {
  if (!checked.edition) throw new Error("missing edition");
  const { edition, published } = checked.edition;
  const processed = new Map(
    checked.validated.flatMap((own) => [...processedFiles(own, observationsOf(checked, own.dataset.id))]),
  );
  const held = into && covers(heldBy(into), part) ? heldBy(into) : part;
  const manifest: Manifest = {
    edition,
    published,
    program: program.version,
    locales: [...held.locales],
    formats: [...held.formats],
    inputs: checked.inputs,
    processed: hashesOf(processed),
    outputs: sortHashes(Object.entries({ ...into?.outputs, ...hashesOf(made) })),
  };
  // What a part leaves was made by code that only this file would know.
  if (!into || sameCode) processed.set(madeBy, `${JSON.stringify({ code: program.code })}\n`);
  return {
    files: new Map([...made, ["manifest.json", `${JSON.stringify(manifest, null, 2)}\n`] as const]),
    processed,
  };
}

function hashesOf(files: Report["files"]) {
  return sortHashes(
    [...files].map(([name, content]) => [name, createHash("sha256").update(content).digest("hex")] as const),
  );
}

/** The first page among a report's files, or its folder where it has none. */
function pageIn(folder: string, names: Iterable<string>): string {
  const page = [...names].find((name) => name.startsWith("index."));
  return page === undefined ? folder : `${folder}/${page}`;
}

async function refuse(
  { edition, datasets }: Job,
  lock: Lock,
  { checked, part: { locales } }: Draft,
): Promise<Outcome> {
  const page = (locale: Locale) => renderQuality(checked, wordsOf(locale, checked.areas, datasets), locales);
  const pages = locales.map((locale) => [localName("quality.html", locale), page(locale)] as const);
  const path = `reports/${edition}.refused`;
  await publish(lock, [{ path, files: new Map(pages) }]);
  return { came: "refused", place: `${path}/${pages[0]?.[0]}`, findings: checked.findings };
}
