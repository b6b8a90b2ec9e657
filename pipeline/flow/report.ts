import { basename, join, resolve } from "node:path";
import type { Areas } from "../model/area.ts";
import type { Finding } from "../model/finding.ts";
import { firstDifference } from "../model/manifest.ts";
import { type Disk, disk as ownDisk } from "../stages/publish/disk.ts";
import { type Lock, lock, type Patience } from "../stages/publish/lock.ts";
import type { Owner } from "../stages/publish/owner.ts";
import { publish } from "../stages/publish/publish.ts";
import { refuseInputs } from "../stages/publish/real-place.ts";
import { settle } from "../stages/publish/settle.ts";
import { folderSite, rootSite } from "../stages/publish/site.ts";
import { formats } from "../stages/render/formats.ts";
import type { Checked } from "./check.ts";
import type { DraftJob, DraftPart } from "./draft.ts";
import type { Processed } from "./report-files.ts";
import { covers, heldBy, isComplete, type ReportStanding, readStanding } from "./standing.ts";

/** A report to publish: all of it, or with `only` or `locales` a part; `to` writes it elsewhere. */
export interface Job extends Omit<DraftJob, "within" | "datasets" | "definitions" | "faulty"> {
  /** Loaded on demand, since they are slow and not needed where nothing changed; with findings on their definitions. */
  datasets(): Promise<Pick<DraftJob, "datasets" | "definitions" | "faulty">>;
  readonly to?: string;
  /** Makes the report even if nothing has changed. */
  readonly force?: boolean;
  readonly patience?: Patience;
  readonly disk?: Disk;
}

/** The outcome of a run. `place`: the report's folder or first page, or the page that says why it was refused. */
export type ReportOutcome =
  | {
      readonly came: "published" | "drafted" | "refused";
      readonly place: string;
      readonly findings: readonly Finding[];
      /** Names of places for findings. */
      readonly areas: Areas;
      /** The edition has an address, so that posts can link to its pages. */
      readonly isShared: boolean;
      /** It has a chart that may open it. */
      readonly hasHeadline: boolean;
    }
  /** It already exists, made from the same inputs by the same program. */
  | { readonly came: "unchanged"; readonly place: string }
  /** A part can only replace files of a report that would be made the same; this has changed since. */
  | { readonly came: "other-inputs"; readonly place: string; readonly changed: string }
  | { readonly came: "busy"; readonly owner: Owner };

/** Runs the whole pipeline, one run at a time. An error leaves the last report as it is and only writes the reason. */
export async function report(job: Job): Promise<ReportOutcome> {
  const { disk = ownDisk, patience = { wait: true, tell: () => {} } } = job;
  const held: Lock[] = [];
  try {
    for (const folder of ["reports", "data/processed"]) await refuseInputs(job.root, join(job.root, folder));
    for (const site of [rootSite(job.root), ...(job.to === undefined ? [] : [folderSite(job.to)])]) {
      const taken = await lock(disk, site, patience);
      if ("busy" in taken) return { came: "busy", owner: taken.busy };
      held.push(taken);
      await settle(taken);
    }
    return await underLock(job, held);
  } finally {
    for (const lock of held) await lock.release().catch(() => {});
  }
}

async function underLock(job: Job, [lock, elsewhere]: readonly Lock[]): Promise<ReportOutcome> {
  if (!lock) throw new Error("missing lock");
  const folder = `reports/${job.edition}`;
  const place = job.to ?? join(job.root, folder);
  const shown = job.to ?? folder;
  const standing = await readStanding(job, place);
  const { manifest, changed } = standing;
  if (!job.force && isComplete(job, place, standing)) {
    if (await lock.disk.stat(join(job.root, `${folder}.refused`)))
      await publish(lock, [{ path: `${folder}.refused`, files: null }]);
    return { came: "unchanged", place: pageIn(shown, Object.keys(manifest?.outputs ?? {})) };
  }
  const into = manifest && leavesSome(job, standing) ? manifest : null;
  if (into && changed !== null) return { came: "other-inputs", place: shown, changed };

  const [{ draft }, { inputsOf, processedOf, reportFiles, refusalFiles }, { workshop }] = await Promise.all([
    import("./draft.ts"),
    import("./report-files.ts"),
    import("./workshop.ts"),
  ]);
  const whole = { ...job, ...(await job.datasets()) };
  const { close, ...makers } = job.make
    ? { make: job.make, close: async () => {} }
    : workshop(job.root, manifest === null || changed !== null);
  const asked = { ...(into ? within(whole, standing.asked, heldBy(into)) : whole), ...makers };
  let rows: Processed | undefined;
  const rowsOf = (from: Checked) => (rows ??= processedOf(from));
  const drafted = await draft({ ...asked, meanwhile: rowsOf }).finally(close);
  const { checked } = drafted;
  const told = {
    findings: checked.findings,
    areas: checked.areas,
    isShared: checked.edition?.address !== undefined,
    hasHeadline: checked.computed.some(({ hasHeadline }) => hasHeadline),
  };
  if (!drafted.report) {
    const files = refusalFiles(drafted, whole.datasets);
    await publish(lock, [{ path: `${folder}.refused`, files }]);
    return {
      came: "refused",
      place: `${folder}.refused/${[...files.keys()][0]}`,
      ...told,
    };
  }
  const inputs = await inputsOf(whole, checked);
  const late = into && firstDifference(into.inputs, inputs);
  if (late) return { came: "other-inputs", place: shown, changed: late };

  job.progress("publishing");
  const { files, processed } = reportFiles({ ...drafted, rows: rowsOf(checked) }, inputs, into, standing);
  const keeps = (name: string) => into !== null || !(name in (manifest?.outputs ?? {}));
  if (elsewhere) await publish(elsewhere, [{ path: basename(resolve(place)), files, keeps }]);
  else
    await publish(lock, [
      { path: `data/processed/${job.edition}`, files: processed },
      { path: folder, files, keeps },
      { path: `${folder}.refused`, files: null },
    ]);
  const came = checked.edition?.draft ? "drafted" : "published";
  return {
    came,
    place: pageIn(shown, files.keys()),
    ...told,
  };
}

/** Whether a part is asked for and the report has other files, which are kept; a whole report replaces all. */
function leavesSome({ only, locales }: Job, { manifest, asked }: ReportStanding): boolean {
  const isPart = only !== undefined || locales !== undefined;
  return isPart && manifest !== null && !covers(asked, heldBy(manifest));
}

/** A part added to a report is made with all of its languages and formats, so that its pages link to each other. */
function within(job: DraftJob, asked: DraftPart, held: DraftPart): DraftJob {
  if (covers(held, asked)) return { ...job, within: held };
  const locales = [...held.locales, ...asked.locales];
  const only = formats.filter((format) => [...held.formats, ...asked.formats].includes(format));
  return { ...job, locales, only };
}

/** The first page among a report's files, or its folder. */
function pageIn(folder: string, names: Iterable<string>): string {
  const page = [...names].find((name) => name.startsWith("index."));
  return page === undefined ? folder : `${folder}/${page}`;
}
