import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compareText } from "../../model/source.ts";

/** One entry below a folder, by its path from there with `/`. */
export interface Entry {
  readonly path: string;
  /** `other`: a symlink, device or anything else that is not read. */
  readonly kind: "file" | "other";
}

/** A folder that can be read and never written to. */
export interface Folder {
  /** Everything below a subfolder, or below the folder itself for "", in code-unit order; files whose names start with a dot are left out. */
  list(under: string): Promise<readonly Entry[]>;
  /** Size in bytes, or null when there is no such file. */
  size(path: string): Promise<number | null>;
  /** The bytes of a plain file, or null when there is none. */
  read(path: string): Promise<Uint8Array | null>;
}

export function folder(root: string): Folder {
  const list = async (under: string): Promise<Entry[]> => {
    const entries = await readdir(join(root, under), { withFileTypes: true }).catch(() => []);
    const found: Entry[] = [];
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      if (entry.name.startsWith(".")) continue;
      const path = under === "" ? entry.name : `${under}/${entry.name}`;
      if (entry.isDirectory()) found.push(...(await list(path)));
      else found.push({ path, kind: entry.isFile() ? "file" : "other" });
    }
    return found;
  };
  const size = async (path: string): Promise<number | null> => {
    const stats = await lstat(join(root, path)).catch(() => null);
    return stats?.isFile() ? stats.size : null;
  };
  return {
    list,
    size,
    read: async (path) => ((await size(path)) === null ? null : readFile(join(root, path)).catch(() => null)),
  };
}
