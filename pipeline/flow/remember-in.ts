import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { crc32 } from "node:zlib";
import type { Remember } from "../stages/render/remember.ts";

/** Where a data repository keeps what is remembered. */
export function madeIn(root: string): string {
  return join(root, "data/processed/.made");
}

const most = 256e6;
/** Length in bytes. */
const checksum = 4;

/**
 * Caches results across runs in a folder, under a hash of the program and all inputs. A damaged entry counts as none. Where
 * they cannot be kept, they are made as well; on a full disk all of them leave their room to what is published.
 */
export function rememberIn(folder: string, program: string): Remember {
  let isFull = false;
  return async <T>(kind: string, from: string, make: () => T | Promise<T>): Promise<T> => {
    const path = join(folder, hash([program, kind, from]).toString("hex"));
    // An entry was written by the same kind.
    const existing = read(path) as { readonly made: T } | null;
    if (existing) return existing.made;
    const made = await make();
    if (isFull) return made;
    try {
      write(path, { made });
    } catch (fault) {
      isFull = fault instanceof Error && "code" in fault && ["ENOSPC", "EDQUOT"].includes(String(fault.code));
      if (isFull) attempt(() => rmSync(folder, { recursive: true, force: true }));
    }
    return made;
  };
}

function read(path: string): unknown {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(checksum);
    if (bytes.readUInt32LE() !== crc32(body)) return null;
    const now = new Date();
    attempt(() => utimesSync(path, now, now));
    return deserialize(body);
  } catch {
    return null;
  }
}

function write(path: string, made: unknown): void {
  const body = serialize(made);
  const fresh = `${path}.${process.pid}`;
  const sum = Buffer.alloc(checksum);
  sum.writeUInt32LE(crc32(body));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(fresh, Buffer.concat([sum, body]));
  renameSync(fresh, path);
}

/** Removes the least recently used entries while the cache is too large. */
export function sweep(folder: string): void {
  attempt(() => removeOldest(folder));
}

function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // What is kept only to be quicker fails no command.
  }
}

function removeOldest(folder: string): void {
  const entries = readdirSync(folder).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return { path: join(folder, name), size, used: mtimeMs };
  });
  let total = entries.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of entries.sort((a, b) => a.used - b.used)) {
    if (total <= most) return;
    rmSync(path, { force: true });
    total -= size;
  }
}

function hash(parts: readonly (string | Uint8Array)[]): Buffer {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part).update("\0");
  return sum.digest();
}
