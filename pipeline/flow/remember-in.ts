import { createHash } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Remember } from "../stages/render/remember.ts";
import { packsIn } from "./packs.ts";

/** Where a data repository keeps what is remembered. */
export function madeIn(root: string): string {
  return join(root, "data/processed/.made");
}

const most = 256e6;

/**
 * Caches results across runs in a folder, under a hash of the program and all inputs. A damaged entry counts as none. Where
 * they cannot be kept, they are made as well; on a full disk all of them leave their room to what is published.
 */
export function rememberIn(folder: string, program: string): Remember {
  const packs = packsIn(folder, hashOf(program).slice(0, 16));
  let isFull = false;
  return async <T>(kind: string, from: string, make: () => T | Promise<T>): Promise<T> => {
    const key = hashOf(program, kind, from);
    const existing = packs.read(key);
    // It was written by the same kind.
    if (existing) return deserialize(existing) as T;
    const made = await make();
    if (isFull) return made;
    try {
      packs.write(key, serialize(made));
    } catch (fault) {
      isFull = fault instanceof Error && "code" in fault && ["ENOSPC", "EDQUOT"].includes(String(fault.code));
      if (isFull) attempt(() => rmSync(folder, { recursive: true, force: true }));
    }
    return made;
  };
}

/** Removes the least recently used packs while all together are too large. */
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
  const packs = readdirSync(folder).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return { path: join(folder, name), size, used: mtimeMs };
  });
  let total = packs.reduce((sum, { size }) => sum + size, 0);
  for (const { path, size } of packs.sort((a, b) => a.used - b.used)) {
    if (total <= most) return;
    rmSync(path, { force: true });
    total -= size;
  }
}

function hashOf(...parts: readonly string[]): string {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part).update("\0");
  return sum.digest("hex");
}
