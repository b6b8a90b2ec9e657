import { readdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { liesIn, realPlace } from "../stages/publish/real-place.ts";
import { CliError } from "./cli-error.ts";

/**
 * The place that a command was told to write to. Refuses one that belongs to the program: what is received, and what is
 * published, is not written by hand.
 */
export async function outputPlace(root: string, asked: string): Promise<string> {
  const place = await entryAt(asked);
  // A link in that place is replaced by a file, and a folder written through.
  for (const real of new Set([place, await realPlace(asked)]))
    for (const parent of [resolve(root), ...(await rootsAbove(real))])
      for (const folder of await outputFolders(parent))
        if (liesIn(real, await realPlace(join(parent, folder)))) {
          const [room] = folder.split("/");
          throw new CliError(
            `${asked} lies in ${room}/, which belongs to the program; name a place outside of data/ and reports/`,
          );
        }
  // Where `..` follows a link, the text of the path leads elsewhere than the system does.
  return place === (await entryAt(resolve(asked))) ? asked : place;
}

/** What the system finds by a path: a name in a folder. */
async function entryAt(path: string): Promise<string> {
  return join(await realPlace(dirname(path)), basename(path));
}

/** What is below may be a link that leads out. */
async function outputFolders(root: string): Promise<readonly string[]> {
  const below = ["data", "data/raw", "reports"].map(async (folder) =>
    (await readdir(join(root, folder)).catch(() => [])).map((name) => `${folder}/${name}`),
  );
  return ["data", "reports", ...(await Promise.all(below)).flat()];
}

/** The folders above a place that hold data/raw, whichever root the command was given. */
async function rootsAbove(place: string): Promise<readonly string[]> {
  const above = dirname(place);
  if (above === place) return [];
  const isRoot = await readdir(join(above, "data/raw")).then(
    () => true,
    () => false,
  );
  return [...(isRoot ? [above] : []), ...(await rootsAbove(above))];
}
