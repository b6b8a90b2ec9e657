import { realpath } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { placeFault } from "./place-fault.ts";

/** A path with links resolved as far as it exists, so that `..` after a link leads above the link's target. */
export async function realPlace(path: string): Promise<string> {
  const existing = await realpath(path).catch(() => null);
  if (existing !== null) return existing;
  const above = dirname(path);
  return above === path ? resolve(path) : join(await realPlace(above), basename(path));
}

/** Whether a real path is a folder or lies in it. */
export function liesIn(place: string, folder: string): boolean {
  return place === folder || place.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Throws where publishing would write, through a link, into the folders of received data. */
export async function refuseInputs(root: string, path: string): Promise<void> {
  const real = await realPlace(path);
  for (const input of ["data/raw", "data/reference"])
    if (liesIn(real, await realPlace(join(root, input)))) throw placeFault("EINPUT", "write", path);
}
