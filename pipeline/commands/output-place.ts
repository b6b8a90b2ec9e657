import { readdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { liesIn, realPlace } from "../stages/publish/real-place.ts";
import { CliError } from "./cli-error.ts";

/** The path that a command should write to; throws for one in the folders of received or published data. */
export async function outputPlace(root: string, asked: string): Promise<string> {
  const place = await entryAt(asked);
  // A link there is replaced by a file, and a linked folder written into.
  for (const real of new Set([place, await realPlace(asked)]))
    for (const parent of [resolve(root), ...(await rootsAbove(real))])
      for (const folder of await outputFolders(parent))
        if (liesIn(real, await realPlace(join(parent, folder)))) {
          const [room] = folder.split("/");
          throw new CliError(
            `${asked} lies in ${room}/, which belongs to the program; name a place outside of data/ and reports/`,
          );
        }
  // Where `..` follows a link, the path as text leads elsewhere than in the file system.
  return place === (await entryAt(resolve(asked))) ? asked : place;
}

/** A path as the file system sees it: a name in a real folder. */
async function entryAt(path: string): Promise<string> {
  return join(await realPlace(dirname(path)), basename(path));
}

/** Subfolders may be links that lead outside. */
async function outputFolders(root: string): Promise<readonly string[]> {
  const below = ["data", "data/raw", "reports"].map(async (folder) =>
    (await readdir(join(root, folder)).catch(() => [])).map((name) => `${folder}/${name}`),
  );
  return ["data", "reports", ...(await Promise.all(below)).flat()];
}

/** The folders above a place that contain data/raw, whichever root the command was given. */
async function rootsAbove(place: string): Promise<readonly string[]> {
  const above = dirname(place);
  if (above === place) return [];
  const isRoot = await readdir(join(above, "data/raw")).then(
    () => true,
    () => false,
  );
  return [...(isRoot ? [above] : []), ...(await rootsAbove(above))];
}
