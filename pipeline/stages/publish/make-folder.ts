import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Makes a folder and those above it that are not there; gives the first that it made. Node's own `recursive` says of a disk that
 * can only be read that there is no such place.
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
