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
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Jobs, Made, Make } from "../stages/render/make.ts";

const most = 256e6;
const checksum = 32;

/**
 * Makes nothing twice, across runs: what was made lies in a folder under the hash of the program and of all that it was
 * made from. An entry that is damaged counts as none.
 */
export function rememberedMake(folder: string, program: string, make: Make): Make {
  mkdirSync(folder, { recursive: true });
  const remembered = async (kind: keyof Jobs, job: Jobs[keyof Jobs]) => {
    const path = join(folder, hash([program, kind, nameOf(job)]).toString("hex"));
    const known = read(path);
    if (known) return known;
    const made = await make(kind, job as never);
    write(path, made);
    return made;
  };
  return remembered as Make;
}

/** Typefaces are told apart by what they hold. */
function nameOf(job: Jobs[keyof Jobs]): string {
  return JSON.stringify("faces" in job ? { ...job, faces: job.faces.key } : job);
}

function read(path: string): Made[keyof Made] | null {
  try {
    const bytes = readFileSync(path);
    const body = bytes.subarray(checksum);
    if (!hash([body]).equals(bytes.subarray(0, checksum))) return null;
    const now = new Date();
    utimesSync(path, now, now);
    return deserialize(body);
  } catch {
    return null;
  }
}

function write(path: string, made: Made[keyof Made]): void {
  const body = serialize(made);
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, Buffer.concat([hash([body]), body]));
  renameSync(fresh, path);
}

/** Removes the entries that have not been used for longest while all together are too large. */
export function sweep(folder: string): void {
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
