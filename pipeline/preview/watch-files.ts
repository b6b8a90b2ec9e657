import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

const interval = 50;

/**
 * Calls back at once and after each change below the folders, once it has settled. Polls, since spreadsheet programs save by
 * renaming and shared drives send no events.
 */
export async function watchFiles(
  folders: readonly string[],
  signal: AbortSignal,
  changed: () => Promise<void>,
): Promise<void> {
  let built: string | null = null;
  let seen = await stateOf(folders);
  while (!signal.aborted) {
    const state = await stateOf(folders);
    const atRest = state === seen;
    seen = state;
    if (atRest && state !== built) {
      built = state;
      await changed();
    }
    await wait(interval, undefined, { signal }).catch(() => {});
  }
}

/** Makes something again only when one of the files, or a file below one of the folders, has changed. */
export function madeFrom<T>(places: readonly string[], make: () => Promise<T>): () => Promise<T> {
  let last: { readonly state: string; readonly made: T } | null = null;
  return async () => {
    const state = await stateOf(places);
    if (last?.state !== state) last = { state, made: await make() };
    return last.made;
  };
}

/** Names, sizes and times of all files, as one text to compare. */
export async function stateOf(places: readonly string[]): Promise<string> {
  const states = await Promise.all(
    places.map(async (place) => {
      const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => null);
      const files = entries
        ? entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
        : [place];
      const stats = await Promise.all(files.map((file) => stat(file).catch(() => null)));
      return files.map((file, at) => `${file} ${stats[at]?.size} ${stats[at]?.mtimeMs} ${stats[at]?.ino}`);
    }),
  );
  return states.flat().join("\n");
}
