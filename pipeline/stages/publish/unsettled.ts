import { basename, dirname, join } from "node:path";
import type { Disk } from "./disk.ts";
import { halfWritten, type Site, stateFile } from "./site.ts";

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

/** Places whose old folder is all there is, without a journal, as earlier versions of the program could leave them. */
export async function lostPlaces(disk: Disk, site: Site) {
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
