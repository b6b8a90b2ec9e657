import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and its parents, and returns the first one made. Node's `recursive` reports a missing path on a read-only
 * disk.
 */
export async function makeFolder(path: string): Promise<string | undefined> {
  try {
    await mkdir(path);
    return path;
  } catch (fault) {
    const code = fault instanceof Error && "code" in fault ? fault.code : null;
    if (code === "ENOENT" && dirname(path) !== path) {
      const first = await makeFolder(dirname(path));
      const created = await makeFolder(path);
      return first ?? created;
    }
    if (code === "EEXIST" && (await stat(path)).isDirectory()) return undefined;
    throw fault;
  }
}
