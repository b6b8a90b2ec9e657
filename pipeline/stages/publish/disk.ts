import { writeFileSync } from "node:fs";
import { cp, lstat, readdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { makeFolder } from "./make-folder.ts";

/** The disk operations of publishing, so that tests can make any of them fail. Throws the system's error, with its path. */
export interface Disk {
  /** What is at a path, without following links, or null. */
  stat(path: string): Promise<{ readonly isFolder: boolean; readonly touched: number } | null>;
  /** The names in a folder; none where it does not exist. */
  list(folder: string): Promise<readonly string[]>;
  /** The content of a text file, or null. */
  read(path: string): Promise<string | null>;
  makeFolder(path: string): Promise<void>;
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Creates a file, or returns false where it exists. */
  create(path: string, content: string): Promise<boolean>;
  copy(from: string, to: string): Promise<void>;
  move(from: string, to: string): Promise<void>;
  touch(path: string): Promise<void>;
  /** Removes a file or folder with everything in it, if it exists. */
  remove(path: string): Promise<void>;
}

export const disk: Disk = {
  stat: (path) =>
    ifThere(
      path,
      lstat(path).then((stats) => ({ isFolder: stats.isDirectory(), touched: stats.mtimeMs })),
      null,
    ),
  list: (folder) => ifThere(folder, readdir(folder), []),
  read: (path) => ifThere(path, readFile(path, "utf8"), null),
  makeFolder: (path) => named(path, makeFolder(path)),
  write: (path, content) => named(path, writeAtOnce(path, content)),
  create: (path, content) =>
    named(path, writeFile(path, content, { flag: "wx" })).then(
      () => true,
      (fault: NodeJS.ErrnoException) => {
        if (fault.code === "EEXIST") return false;
        throw fault;
      },
    ),
  copy: (from, to) => named(to, cp(from, to, { recursive: true, verbatimSymlinks: true })),
  move: (from, to) => named(to, rename(from, to)),
  touch: (path) => named(path, utimes(path, new Date(), new Date())),
  remove: (path) => named(path, rm(path, { recursive: true, force: true })),
};

/** Synchronous: a report has hundreds of small files, and each wait would cost more than the write. */
async function writeAtOnce(path: string, content: string | Uint8Array): Promise<void> {
  writeFileSync(path, content);
}

/** Adds the path to an error: `write` reports a full disk without one. */
async function named(path: string, work: Promise<unknown>): Promise<void> {
  await work.catch((fault: NodeJS.ErrnoException) => {
    fault.path ??= path;
    throw fault;
  });
}

async function ifThere<T>(path: string, work: Promise<T>, none: T): Promise<T> {
  return work.catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === "ENOENT" || fault.code === "ENOTDIR") return none;
    fault.path ??= path;
    throw fault;
  });
}
