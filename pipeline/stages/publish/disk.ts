import { writeFileSync } from "node:fs";
import { cp, lstat, readdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { makeFolder } from "./make-folder.ts";

/** What publishing does on a disk, so that tests can make any of it fail. A fault is thrown as the system gives it, with its path. */
export interface Disk {
  /** What is at a path, links not followed; null where there is nothing. */
  stat(path: string): Promise<{ readonly isFolder: boolean; readonly touched: number } | null>;
  /** The names in a folder; none where there is no folder. */
  list(folder: string): Promise<readonly string[]>;
  /** A text; null where there is no file. */
  read(path: string): Promise<string | null>;
  makeFolder(path: string): Promise<void>;
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Writes a file that is not there yet; false where there is one. */
  create(path: string, content: string): Promise<boolean>;
  copy(from: string, to: string): Promise<void>;
  move(from: string, to: string): Promise<void>;
  touch(path: string): Promise<void>;
  /** Removes a file or a folder with all that is in it; nothing where there is none. */
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

/** Without waiting in between: a report has hundreds of small files, and each wait costs more than its writing. */
async function writeAtOnce(path: string, content: string | Uint8Array): Promise<void> {
  writeFileSync(path, content);
}

/** `write` reports a full disk without naming a file. */
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
