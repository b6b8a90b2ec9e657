import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CliError } from "./cli-error.ts";

/** Writes a file beside its place and moves it there, so that it is the old one or the new one, whole. */
export async function writeOutput(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const fresh = join(dirname(target), `.${basename(target)}.new`);
  const known = await stat(target).catch(() => null);
  try {
    // A device or pipe is written to; moving a file there would put it out of place.
    if (known && !known.isFile()) return await writeFile(target, content);
    await writeFile(fresh, content);
    await rename(fresh, target);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => {});
    throw new CliError(`cannot write ${path}: ${error instanceof Error ? error.message : error}`);
  }
}
