import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { compareText } from "../../model/source.ts";

/** One entry below a folder, by relative path with `/`. */
export interface FolderEntry {
  readonly path: string;
  /** `other`: a link, device or anything else that is not read. */
  readonly kind: "file" | "other";
}

/** A read-only folder. What does not exist is empty; an error of the disk is thrown. */
export interface Folder {
  /** Everything below a subfolder ("" for all) in code-unit order, except dot files and those that Windows creates. */
  list(under: string): Promise<readonly FolderEntry[]>;
  /** What is at a path, or null. */
  kind(path: string): Promise<FolderEntry["kind"] | "folder" | null>;
  /** Size in bytes, or null where there is no such file. */
  size(path: string): Promise<number | null>;
  /** The bytes of a regular file; null where there is none, or it may not be read. */
  read(path: string): Promise<Uint8Array | null>;
  /** The sha256 of a regular file of any size; "" where there is none, or it may not be read. */
  hash(path: string): Promise<string>;
}

/** Files that Windows creates in shared folders. */
const leftByWindows = new Set(["thumbs.db", "desktop.ini"]);

export function folder(root: string): Folder {
  const list = async (under: string): Promise<FolderEntry[]> => {
    const entries = await readdir(join(root, under), { withFileTypes: true }).catch(ifMissing([]));
    const found: FolderEntry[] = [];
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      if (entry.name.startsWith(".") || leftByWindows.has(entry.name.toLowerCase())) continue;
      const path = under === "" ? entry.name : `${under}/${entry.name}`;
      if (entry.isDirectory()) found.push(...(await list(path)));
      else found.push({ path, kind: entry.isFile() ? "file" : "other" });
    }
    return found;
  };
  const statsOf = (path: string) => lstat(join(root, path)).catch(ifMissing(null));
  const size = async (path: string): Promise<number | null> => {
    const stats = await statsOf(path);
    return stats?.isFile() ? stats.size : null;
  };
  return {
    list,
    kind: async (path) => {
      const stats = await statsOf(path);
      return stats && (stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other");
    },
    size,
    read: async (path) => ((await size(path)) === null ? null : readFile(join(root, path)).catch(() => null)),
    hash: async (path) => {
      if ((await size(path)) === null) return "";
      const hash = createHash("sha256");
      try {
        for await (const bytes of createReadStream(join(root, path))) hash.update(bytes);
      } catch {
        return "";
      }
      return hash.digest("hex");
    },
  };
}

/** A folder without read permission is not an empty one. */
function ifMissing<T>(none: T): (fault: NodeJS.ErrnoException) => T {
  return (fault) => {
    if (fault.code === "ENOENT" || fault.code === "ENOTDIR") return none;
    throw fault;
  };
}
