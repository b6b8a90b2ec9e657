import { type Journal, parseJournal } from "./journal.ts";
import type { Lock } from "./lock.ts";
import { halfWritten, type State, stateFile } from "./site.ts";
import { besides, lostPlaces } from "./unsettled.ts";

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
