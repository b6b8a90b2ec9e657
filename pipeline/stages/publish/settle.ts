import { basename, dirname, join } from "node:path";
import type { Disk } from "./disk.ts";
import { halfWritten, type Journal, parseJournal, type State, stateFile } from "./journal.ts";
import type { Lock } from "./lock.ts";
import type { Site } from "./site.ts";

/** A place and the folders beside it that a change needs. */
export function besides(folder: string, path: string) {
  const target = join(folder, path);
  const beside = (suffix: string) => join(dirname(target), `.${basename(target)}.${suffix}`);
  return { target, fresh: beside("new"), old: beside("old") };
}

/** Whether an interrupted run left something to undo or finish. */
export async function isUnsettled(disk: Disk, site: Site): Promise<boolean> {
  const left = [stateFile(site, "changing"), stateFile(site, "changed"), halfWritten(site)];
  for (const path of left) if (await disk.stat(path)) return true;
  return (await lostPlaces(disk, site)).length > 0;
}

/** Undoes or finishes what an interrupted run left. */
export async function settle(lock: Lock): Promise<void> {
  const journalOf = async (state: State) => {
    const path = stateFile(lock.site, state);
    const text = await lock.disk.read(path);
    return text === null ? null : parseJournal(text, path);
  };
  const changed = await journalOf("changed");
  if (changed) await finish(lock, changed);
  const changing = await journalOf("changing");
  if (changing) await undo(lock, changing);
  await lock.disk.remove(halfWritten(lock.site));
  for (const { old, target } of await lostPlaces(lock.disk, lock.site)) await lock.disk.move(old, target);
}

/** Puts every old place back, then removes what was written beside. Can be interrupted at any point and run again. */
export async function undo({ disk, site }: Lock, { places }: Journal): Promise<void> {
  const all = places.map(({ path, had }) => ({ had, ...besides(site.folder, path) }));
  for (const { target, fresh, old, had } of all) {
    const hasOld = (await disk.stat(old)) !== null;
    // If the old place was moved aside or never existed, what is in its place is new.
    if ((hasOld || !had) && (await disk.stat(target))) await disk.move(target, fresh);
    if (hasOld) await disk.move(old, target);
  }
  for (const { fresh } of all) await disk.remove(fresh);
  await disk.remove(halfWritten(site));
  await disk.remove(stateFile(site, "changing"));
}

/** Removes the old places. */
export async function finish({ disk, site }: Lock, { places }: Journal): Promise<void> {
  for (const { path } of places) await disk.remove(besides(site.folder, path).old);
  await disk.remove(stateFile(site, "changed"));
}

/** Places whose old folder is all there is, without a journal, as earlier versions of the program could leave them. */
async function lostPlaces(disk: Disk, site: Site) {
  const lost: { readonly old: string; readonly target: string }[] = [];
  for (const parent of ["reports", "data/processed"]) {
    for (const name of await disk.list(join(site.folder, parent))) {
      const place = /^\.(\d{4})\.old$/.exec(name)?.[1];
      if (place === undefined) continue;
      const { old, target } = besides(site.folder, `${parent}/${place}`);
      if (!(await disk.stat(target))) lost.push({ old, target });
    }
  }
  return lost;
}
