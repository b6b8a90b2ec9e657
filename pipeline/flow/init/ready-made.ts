import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compareText } from "../../model/source.ts";

const folder = fileURLToPath(new URL("../../../data/datasets/", import.meta.url));

/** The datasets whose definitions come with the program. */
export async function readyMade(): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort(compareText);
}

/** Copies a definition into a data repository, which owns it from then on. */
export async function addReadyMade(root: string, id: string): Promise<void> {
  await cp(join(folder, id), join(root, "data/datasets", id), { recursive: true });
}
