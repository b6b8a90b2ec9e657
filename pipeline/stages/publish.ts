import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes files beside the folder and swaps them in, so that a reader sees the old folder or the new one, whole.
 * A run that was killed leaves at most a hidden folder behind, which the next run removes.
 */
export async function publish(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  const beside = (suffix: string) => join(dirname(folder), `.${basename(folder)}.${suffix}`);
  const fresh = beside("new");
  const old = beside("old");
  await recover(folder, old);
  await rm(fresh, { recursive: true, force: true });
  for (const [name, content] of files) {
    const path = join(fresh, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  await rename(folder, old).catch(ignoreMissing);
  await rename(fresh, folder);
  await rm(old, { recursive: true, force: true });
}

/** Removes a folder that no longer holds: a refusal that has been mended. */
export async function withdraw(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** A run killed between the two renames left the old folder aside: it is put back. */
async function recover(folder: string, old: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const lost = await rename(old, folder).then(
    () => false,
    () => true,
  );
  if (lost) await rm(old, { recursive: true, force: true });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
