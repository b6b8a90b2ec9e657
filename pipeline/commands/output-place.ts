import { mkdir, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { CliError } from "./cli-error.ts";
import { writeOutput } from "./write-output.ts";

/** Refuses a place that belongs to the program: what is received, and what is published, is not written by hand. */
export async function refuseOwnFolders(root: string, place: string): Promise<void> {
  const real = await realPlace(place);
  for (const own of ["data", "reports"]) {
    const folder = await realPlace(join(root, own));
    if (real === folder || real.startsWith(folder + sep)) {
      throw new CliError(`${place} lies in ${own}/, which belongs to the program; name a folder elsewhere`);
    }
  }
}

/** Writes a file whole, in a folder that is made if it is not there. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeOutput(path, content);
}

/** Where a path really leads, links followed as far as it exists. */
async function realPlace(path: string): Promise<string> {
  const whole = resolve(path);
  const known = await realpath(whole).catch(() => null);
  if (known !== null) return known;
  const above = dirname(whole);
  return above === whole ? whole : join(await realPlace(above), basename(whole));
}
