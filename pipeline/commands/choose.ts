import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { compareText } from "../model/source.ts";
import { CliError } from "./cli-error.ts";
import { meant } from "./meant.ts";

/** The editions with raw files, oldest first. */
export async function listEditions(root: string): Promise<string[]> {
  const folder = join(root, "data/raw");
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new CliError(
      `there is no folder ${folder}; run almanac where data/ and reports/ are, or name it with --root`,
    );
  });
  return entries
    .filter((entry) => entry.isDirectory() && /^\d{4}$/.test(entry.name))
    .map((entry) => entry.name)
    .sort(compareText);
}

/** The requested edition, or the latest one. */
export async function chooseEdition(root: string, edition: string | undefined): Promise<string> {
  const editions = await listEditions(root);
  const latest = editions.at(-1);
  if (latest === undefined)
    throw new CliError(`there is no edition in ${join(root, "data/raw")}, such as 2020`);
  if (edition === undefined) return latest;
  if (editions.includes(edition)) return edition;
  throw new CliError(`unknown edition “${edition}”${meant(edition, editions, "almanac list")}`);
}

/** The requested file, by path under data/raw/<edition> or data/, with or without that prefix. */
export function chooseFile(asked: string, edition: string, files: readonly string[]): string {
  const path = asked.replaceAll("\\", "/").replace(/^(?:\.\/)+/, "");
  const prefixes = [`data/raw/${edition}/`, "data/"];
  const names = [path, ...prefixes.flatMap((prefix) => path.split(prefix).slice(1))];
  const found = files.find((file) => names.includes(file));
  if (found !== undefined) return found;
  const name = names.at(1) ?? path;
  throw new CliError(`unknown file “${asked}”${meant(name, files, "almanac check")}`);
}

/** How many an option allows, or null for any number. */
export function chooseMaximum(option: string, asked: string | undefined): number | null {
  if (asked === undefined) return null;
  if (/^\d{1,9}$/.test(asked)) return Number(asked);
  throw new CliError(`${option} takes a whole number such as 0 or 10, not “${asked}”`);
}
