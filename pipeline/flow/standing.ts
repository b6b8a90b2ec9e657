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

/** What lies in data/processed beside the rows: the code that made them and the report. It is of this computer, so that no manifest holds it. */
export const madeBy = "made-by.json";

/** The report of an edition as it stands on disk. */
export interface ReportStanding {
  /** What the job asks for; what edition.json says where it does not. */
  readonly asked: DraftPart;
  /** Null where there is no report, or none with a manifest. */
  readonly manifest: Manifest | null;
  readonly program: Program;
  /** The first input that is not as the manifest has it, or `the program`; null where the report would be made the same. */
  readonly changed: string | null;
  /** The code that made it is known to be this code. */
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

/** What a report holds by its manifest. */
export function heldBy({ locales, formats: held }: Manifest): DraftPart {
  return { locales, formats: formats.filter((format) => held.includes(format)) };
}

/** Whether nothing is to be done: it would be made the same, and each of its files and processed rows is there as its manifest says. */
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

/** Rows in an engine may be others although the file that says where they lie is the same. */
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
  // One after another without waiting: a report has hundreds of small files.
  return Object.entries(hashes).every(([name, sha256]) => {
    try {
      const path = join(place, name);
      return lstatSync(path).isFile() && hashOf(readFileSync(path)) === sha256;
    } catch {
      return false;
    }
  });
}

/** What edition.json says of the report; nothing where it is at fault, which the check will say. */
async function readForm({ root, edition }: Job) {
  const raw = await readJson(join(root, "data/raw", edition, "edition.json"));
  return form.safeParse(raw).data ?? {};
}

const form = z.object({ locales: z.array(z.enum(locales)), previous: z.string().optional() }).partial();
