import { rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "../stages/publish/make-folder.ts";
import { CliError } from "./cli-error.ts";
import { faultWords } from "./fault-words.ts";
import { outputPlace } from "./output-place.ts";

type Content = string | Uint8Array | Iterable<string>;

/** Writes a file where the user said; throws for places that belong to the program. */
export async function writeOutput(root: string, path: string, content: Content): Promise<void> {
  await writeWhole(await outputPlace(root, path), content);
}

/**
 * Writes a file atomically, by writing beside its place and moving it there, and makes its folder if needed. A link is
 * replaced. A failure leaves the old file, and no new folder.
 */
export async function writeWhole(path: string, content: Content): Promise<void> {
  const folder = dirname(resolve(path));
  const fresh = join(folder, `.${basename(path)}.${process.pid}.new`);
  let made: string | undefined;
  try {
    if (await isDevice(path)) return await writeFile(path, content);
    made = await makeFolder(folder);
    await writeFile(fresh, content, { flag: "wx" });
    await rename(fresh, resolve(path));
  } catch (fault) {
    await rm(fresh, { force: true }).catch(() => {});
    if (made !== undefined) await removeEmpty(folder, made);
    throw new CliError(`cannot write ${path}: ${faultWords(fault)}`, { cause: fault });
  }
}

/** A device or pipe is written to directly; a moved file would replace it. */
async function isDevice(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => null);
  const isPlain = stats === null || stats.isFile() || stats.isDirectory();
  // /dev/stdout is a link to whatever the shell has opened.
  return !isPlain || /^\/dev\/|^\/proc\//.test(resolve(path));
}

/** Removes empty folders from one up to the first that was made for it. */
export async function removeEmpty(folder: string, first: string): Promise<void> {
  await rmdir(folder).catch(() => {});
  if (folder !== resolve(first)) await removeEmpty(dirname(folder), first);
}
