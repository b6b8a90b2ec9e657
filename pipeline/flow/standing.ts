import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { tableEnding } from "../model/large-file.ts";
import { locales } from "../model/locale.ts";
import type { Hashes, Manifest } from "../model/manifest.ts";
import { hashOf } from "../stages/ingest/hash-of.ts";
import { changedInput } from "../stages/ingest/inputs.ts";
import { formats } from "../stages/render/formats.ts";
import type { DraftJob, DraftPart } from "./draft.ts";
import { type Program, readProgram } from "./program.ts";
import { inputFolders } from "./published-editions.ts";
import { readJson, readManifest } from "./read-manifest.ts";

type Job = Pick<DraftJob, "root" | "edition" | "only" | "locales">;

/** A file in data/processed with the code that made the rows and the report; local to this computer, so in no manifest. */
export const madeBy = "made-by.json";

/** The report of an edition as it is on disk. */
export interface ReportStanding {
  /** What the job asks for, or else edition.json. */
  readonly asked: DraftPart;
  /** Null where there is no report with a manifest. */
  readonly manifest: Manifest | null;
  readonly program: Program;
  /** The first input that differs from the manifest, or `the program`; null where the report would be made the same. */
  readonly changed: string | null;
  /** Whether it is known that this very code made it. */
  readonly sameCode: boolean;
}

/** Reads the manifest in a folder, and whether its report would be made the same now. */
export async function readStanding(job: Job, place: string): Promise<ReportStanding> {
  const { root, edition } = job;
  const program = readProgram();
  const { locales: formLocales = [], ...form } = await readForm(job);
  const asked = { locales: job.locales ?? formLocales, formats: job.only ?? formats };
  const manifest = await readManifest(join(place, "manifest.json"));
  if (!manifest) return { asked, manifest, program, changed: null, sameCode: false };
  const code = await readJson(join(root, "data/processed", edition, madeBy));
  const codeThen = z.object({ code: z.string() }).safeParse(code).data?.code ?? null;
  const folders = await inputFolders(root, { edition, ...form });
  const newer = manifest.program !== program.version || (codeThen !== null && codeThen !== program.code);
  const changed = newer ? "the program" : await changedInput(folders, manifest.inputs);
  return { asked, manifest, program, changed, sameCode: codeThen === program.code };
}

/** The languages and formats of a report, by its manifest. */
export function heldBy({ locales, formats: held }: Manifest): DraftPart {
  return { locales, formats: formats.filter((format) => held.includes(format)) };
}

/** Whether nothing is to do: the report would be the same, and all its files and processed rows match the manifest. */
export function isComplete(
  { root, edition }: Job,
  place: string,
  { asked, manifest, changed, sameCode }: ReportStanding,
): boolean {
  return (
    manifest !== null &&
    changed === null &&
    sameCode &&
    !Object.keys(manifest.inputs).some(isElsewhere) &&
    covers(heldBy(manifest), asked) &&
    isIntact(join(root, "data/processed", edition), manifest.processed) &&
    isIntact(place, manifest.outputs)
  );
}

/** Rows in an engine may change while the file that names their table does not. */
function isElsewhere(input: string): boolean {
  return input.endsWith(tableEnding);
}

export function covers(held: DraftPart, asked: DraftPart): boolean {
  return (
    asked.locales.every((locale) => held.locales.includes(locale)) &&
    asked.formats.every((format) => held.formats.includes(format))
  );
}

function isIntact(place: string, hashes: Hashes): boolean {
  // Synchronously, one by one: a report has hundreds of small files.
  return Object.entries(hashes).every(([name, sha256]) => {
    try {
      const path = join(place, name);
      return lstatSync(path).isFile() && hashOf(readFileSync(path)) === sha256;
    } catch {
      return false;
    }
  });
}

/** What edition.json says about the report; nothing where it is invalid, which the check reports. */
async function readForm({ root, edition }: Job) {
  const raw = await readJson(join(root, "data/raw", edition, "edition.json"));
  return form.safeParse(raw).data ?? {};
}

const form = z.object({ locales: z.array(z.enum(locales)), previous: z.string().optional() }).partial();
