import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { visible } from "../escape/visible.ts";
import type { Checked } from "../flow/check.ts";
import { formFingerprint } from "../flow/form-fingerprint.ts";
import { officePage } from "../flow/office-page.ts";
import { readJson } from "../flow/read-manifest.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Edition } from "../model/edition.ts";
import { type Pack, packsOf } from "../offices/pack/packs-of.ts";
import { hashOf } from "../stages/ingest/hash-of.ts";
import { writeZip, zipEntry } from "../stages/render/workbook/write-zip.ts";
import { CliError } from "./cli-error.ts";
import type { Terminal } from "./terminal.ts";
import { writeOutput } from "./write-output.ts";

/** Where packs go, for which edition, and from which one. */
interface PackJob {
  readonly root: string;
  readonly to: string;
  readonly edition: Edition;
  readonly last: Checked & { readonly edition: Edition };
  readonly datasets: readonly Dataset[];
}

/** Records the files made, by path and sha256: a file that still matches was not filled in. */
const recordFile = ".almanac-packs.json";

/** Writes a folder for each office; a second run replaces unchanged files and keeps those that somebody has filled in. */
export async function writePacks(job: PackJob, terminal: Terminal): Promise<void> {
  const { root, to, last } = job;
  terminal.progress("making the packs");
  const asked = { ...job, fingerprints: await fingerprintsOf(job) };
  const packs: Pack[] = [];
  for (const pack of await packsOf(asked, last))
    packs.push({ ...pack, files: [...pack.files, await pageFor(job, pack)] });
  terminal.progress("");
  const files = packs.flatMap((pack) => pack.files);
  const paths = files.map(({ path }) => path);
  const twice = paths.find((path, index) => paths.indexOf(path) < index);
  if (twice !== undefined)
    throw new CliError(`two offices would have the same file ${join(to, twice)}; give them different names`);
  const record = recordSchema.safeParse(await readJson(join(to, recordFile))).data ?? {};
  const made: Record<string, string> = {};
  const left: string[] = [];
  for (const { path, bytes } of files) {
    const there = await hashAt(join(to, path));
    const fresh = hashOf(bytes);
    if (there !== null && there !== fresh && there !== record[path]) {
      left.push(path);
      // The recorded hash stays, so that the file still counts as filled in.
      if (record[path] !== undefined) made[path] = record[path];
      continue;
    }
    if (there !== fresh) await writeOutput(root, join(to, path), bytes);
    made[path] = fresh;
  }
  for (const [path, sha256] of Object.entries(record))
    if (!paths.includes(path) && (await hashAt(join(to, path))) === sha256) await rm(join(to, path));
  if (packs.length === 0) {
    terminal.tell("Nobody is to deliver anything, so there are no packs.");
    return;
  }
  await writeOutput(root, join(to, recordFile), `${JSON.stringify(made, null, 2)}\n`);
  const lines = ["Packs for the offices:", ...packs.flatMap((pack) => linesOf(pack, to))];
  if (left.length > 0)
    lines.push(
      "Left as they are, for they are not as they were made:",
      ...left.map((path) => `  ${join(to, path)}`),
    );
  terminal.tell(lines.map(visible).join("\n"));
}

/** Nothing outside of the folder is deleted, whatever the record says. */
const recordSchema = z.record(
  z.string().refine((path) => !/(^|[\\/])\.\.?([\\/]|$)|^[\\/]|:/.test(path)),
  z.string(),
);

async function hashAt(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes && hashOf(bytes);
}

async function fingerprintsOf({ root, edition }: PackJob): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(edition.deliveries.map(({ dataset }) => dataset))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await formFingerprint(root, id)] as const)));
}

/** The page on which the office checks its files, zipped, since mail programs block pages. */
async function pageFor(job: PackJob, { office, folder }: Pack): Promise<Pack["files"][number]> {
  const name = `check-${job.edition.edition}`;
  const { html } = await officePage({ ...job, office });
  return { path: `${folder}/${name}.zip`, bytes: writeZip([zipEntry(`${name}.html`, html)]) };
}

function linesOf({ office, folder, forms, unread }: Pack, to: string): string[] {
  return [
    `  ${join(to, folder)}  for ${office}`,
    ...forms.map(({ form, rows, hasLabels }) => `    ${form}, ${contentsOf(rows, hasLabels)}`),
    ...unread.map(
      ({ file, rows }) => `    ${file}: ${rows} rows of last edition could not be read and are not in it`,
    ),
  ];
}

function contentsOf(rows: number, hasLabels: boolean): string {
  if (rows > 0) return `with ${rows} rows of last edition`;
  return hasLabels ? "with the codes and titles of last edition" : "empty";
}
