import { lstat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { CommandWords } from "../locales/desk-phrasebooks.ts";
import { realPlace } from "../stages/publish/real-place.ts";
import { CliError } from "./cli-error.ts";

/** Throws for a path that leads through a link, since its target may belong to others. */
export async function refuseLinks(folder: string, place: string, words: CommandWords): Promise<void> {
  const entry = await lstat(place).catch(() => null);
  const within = resolve(dirname(place)).slice(resolve(folder).length);
  if (entry?.isSymbolicLink() || (await realPlace(dirname(place))) !== (await realPlace(folder)) + within)
    throw new CliError(words.isLink(place));
}
