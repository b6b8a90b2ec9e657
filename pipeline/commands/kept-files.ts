import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, posix } from "node:path";
import type { CommandWords } from "../locales/desk-phrasebooks.ts";
import { fits } from "../model/contract.ts";
import type { Delivery, Edition } from "../model/edition.ts";
import { fileMeant, fitsButForEnding } from "../model/file-name.ts";
import { hashOf } from "../stages/ingest/hash-of.ts";
import { refuseLinks } from "./refuse-links.ts";
import { writeWhole } from "./write-output.ts";

type Owed = Pick<Edition, "edition" | "deliveries">;

const replaced = ".replaced";

/** Keeps a copy of a received file in the hidden folder beside it, by its content and name; returns where. */
export async function keepReplaced(place: string, bytes: Uint8Array, words: CommandWords): Promise<string> {
  const copy = join(dirname(place), replaced, `${hashOf(bytes).slice(0, 8)} ${basename(place)}`);
  await refuseLinks(dirname(place), copy, words);
  await writeWhole(copy, bytes);
  return copy;
}

/** The name a file came under, also of one that was kept. */
export function sentName(file: string): string {
  return basename(dirname(file)) === replaced ? basename(file).slice(9) : basename(file);
}

/** A file that was replaced or taken back: its path under the edition, the name it came under, and when. */
export interface KeptFile {
  readonly name: string;
  readonly path: string;
  readonly replaced: Date;
}

/** What was received for a delivery and then replaced or taken back, the latest first. */
export async function keptFiles(
  raw: string,
  delivery: Delivery,
  edition: Owed,
): Promise<readonly KeptFile[]> {
  const { dataset, file } = delivery;
  const within = posix.join(dataset, posix.dirname(file), replaced);
  const names = await readdir(join(raw, within)).catch((): string[] => []);
  const isOf = (name: string) => fits(file, name) || isTakenFor(delivery, name, edition);
  const paths = names
    .map((name) => posix.join(within, name))
    .filter((path) => isOf(posix.join(posix.dirname(file), sentName(path))));
  const kept = paths.map(async (path) => ({
    ...{ path, name: sentName(path) },
    replaced: (await stat(join(raw, path))).mtime,
  }));
  return (await Promise.all(kept)).sort((a, b) => Number(b.replaced) - Number(a.replaced));
}

/** Whether a file was taken for a delivery because of its name, and fits no other. */
export function isTakenFor(
  { dataset, file }: Delivery,
  name: string,
  { edition, deliveries }: Owed,
): boolean {
  if (file.includes("*")) return false;
  const owed = deliveries.flatMap((other) => (other.dataset === dataset ? [other.file] : []));
  if (owed.some((other) => other !== file && fits(other, name))) return false;
  return fitsButForEnding(file, name) || fileMeant(owed, name, edition) === file;
}
