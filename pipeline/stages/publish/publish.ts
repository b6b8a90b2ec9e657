import { dirname, join } from "node:path";
import { type Content, isStored } from "../../model/report.ts";
import type { Disk } from "./disk.ts";
import { type Journal, journalText } from "./journal.ts";
import type { Lock } from "./lock.ts";
import { finish, settle, undo } from "./settle.ts";
import { halfWritten, stateFile } from "./site.ts";
import { besides } from "./unsettled.ts";

/** A folder to change: its new files, or null to remove it. */
export interface PublishPlace {
  /** Relative to the site's folder, with `/`. */
  readonly path: string;
  readonly files: ReadonlyMap<string, Content> | null;
  /** Which existing files stay that are not rewritten; none by default. */
  keeps?(name: string): boolean;
}

/**
 * Changes places in one step: all of them or none.
 *
 *     (nothing) ─ journal ─▶ changing ─ write beside, move old aside, move new in ─▶ changing ─ rename ─▶ changed ─▶ (nothing)
 *                                └── a fault, or the next command after a kill: old ones moved back         └── old ones removed
 *
 * The rename of the journal is the step. An old folder is removed only after it, a new one only before.
 */
export async function publish(lock: Lock, places: readonly PublishPlace[]): Promise<void> {
  const { disk, site } = lock;
  await settle(lock);
  for (const { path } of places) await clear(disk, site.folder, path);
  const journal: Journal = {
    places: await Promise.all(
      places.map(async ({ path }) => ({ path, had: (await disk.stat(join(site.folder, path))) !== null })),
    ),
  };
  const changing = stateFile(site, "changing");
  try {
    await disk.write(halfWritten(site), journalText(journal));
    await disk.move(halfWritten(site), changing);
    for (const place of places) await stage(disk, site.folder, place);
    await lock.confirm();
    for (const { path, files } of places) {
      const { target, fresh, old } = besides(site.folder, path);
      if (await disk.stat(target)) await disk.move(target, old);
      if (files) await disk.move(fresh, target);
    }
    await disk.move(changing, stateFile(site, "changed"));
  } catch (fault) {
    // The next command undoes what cannot be undone now; the first error is the one to report.
    await undo(lock, journal).catch(() => {});
    throw fault;
  }
  // The new places are valid; the next command removes what cannot be removed now.
  await finish(lock, journal).catch(() => {});
}

/** Without a journal, files beside a place are leftovers, except an old folder whose place is missing. */
async function clear(disk: Disk, folder: string, path: string): Promise<void> {
  const { target, fresh, old } = besides(folder, path);
  if ((await disk.stat(old)) && !(await disk.stat(target))) await disk.move(old, target);
  await disk.remove(old);
  await disk.remove(fresh);
}

/** Writes a place's files beside it, and copies those that stay. */
async function stage(disk: Disk, folder: string, { path, files, keeps }: PublishPlace): Promise<void> {
  const { target: before, fresh } = besides(folder, path);
  if (!files) return;
  const folders = new Set([fresh, ...[...files.keys()].map((name) => dirname(join(fresh, name)))]);
  for (const made of folders) await disk.makeFolder(made);
  for (const [name, content] of files) {
    const target = join(fresh, name);
    await (isStored(content) ? disk.copy(content.path, target) : disk.write(target, content));
  }
  if (!keeps) return;
  for (const name of await filesIn(disk, before)) {
    if (files.has(name) || !keeps(name)) continue;
    await disk.makeFolder(dirname(join(fresh, name)));
    await disk.copy(join(before, name), join(fresh, name));
  }
}

/** Every file below a folder, by relative path with `/`. */
export async function filesIn(disk: Disk, folder: string, under = ""): Promise<readonly string[]> {
  const names = await disk.list(join(folder, under));
  const found: string[] = [];
  for (const name of [...names].sort()) {
    const path = under === "" ? name : `${under}/${name}`;
    if ((await disk.stat(join(folder, path)))?.isFolder) found.push(...(await filesIn(disk, folder, path)));
    else found.push(path);
  }
  return found;
}
