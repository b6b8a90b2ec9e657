import { randomUUID } from "node:crypto";
import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  utimesSync,
} from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";

/** Entries in the packs of a folder, by sha256 in hex. Each run appends to a pack of its own: hundreds of files open slowly. */
export interface Packs {
  /** Null where there is none, or it is damaged. */
  read(key: string): Uint8Array | null;
  write(key: string, body: Uint8Array): void;
}

interface Entry {
  readonly pack: string;
  readonly start: number;
  readonly size: number;
  readonly sum: number;
}

// Before each body: its key, its checksum, its size.
const [sumAt, sizeAt, headLength] = [32, 36, 40];

/** The packs whose names begin with a family's. What a killed run wrote halfway ends its pack, and is no entry. */
export function packsIn(folder: string, family: string): Packs {
  const current = join(folder, `${family}-${randomUUID()}`);
  let entries: Map<string, Entry> | undefined;
  let end = 0;
  const all = () => {
    entries ??= new Map(
      namesIn(folder)
        .filter((name) => name.startsWith(`${family}-`))
        .flatMap((name) => entriesOf(join(folder, name))),
    );
    return entries;
  };
  const used = new Set<string>([current]);
  return {
    read: (key) => {
      const entry = all().get(key);
      const body = entry && bodyOf(entry);
      if (!body) return null;
      if (!used.has(entry.pack)) touch(entry.pack);
      used.add(entry.pack);
      return body;
    },
    write: (key, body) => {
      const head = Buffer.alloc(headLength);
      const sum = crc32(body);
      head.write(key, "hex");
      head.writeUInt32LE(sum, sumAt);
      head.writeUInt32LE(body.length, sizeAt);
      if (end === 0) mkdirSync(folder, { recursive: true });
      appendFileSync(current, Buffer.concat([head, body]));
      all().set(key, { pack: current, start: end + headLength, size: body.length, sum });
      end += headLength + body.length;
    },
  };
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Packs that were used last stay longest. */
function touch(pack: string): void {
  const now = new Date();
  try {
    utimesSync(pack, now, now);
  } catch {
    // Its disk can only be read.
  }
}

function entriesOf(pack: string): (readonly [hash: string, Entry])[] {
  const entries: [string, Entry][] = [];
  opened(pack, (file) => {
    const { size: length } = fstatSync(file);
    const head = Buffer.alloc(headLength);
    for (let start = 0; start < length; ) {
      readSync(file, head, 0, headLength, start);
      const [sum, size] = [head.readUInt32LE(sumAt), head.readUInt32LE(sizeAt)];
      // A machine that stopped may have left zeros.
      if (size === 0) break;
      start += headLength;
      if (start + size <= length) entries.push([head.toString("hex", 0, sumAt), { pack, start, size, sum }]);
      start += size;
    }
  });
  return entries;
}

function bodyOf({ pack, start, size, sum }: Entry): Uint8Array | null {
  const body = opened(pack, (file) => {
    const bytes = Buffer.alloc(size);
    readSync(file, bytes, 0, bytes.length, start);
    return bytes;
  });
  return body && crc32(body) === sum ? body : null;
}

/** Null where the file cannot be read. */
function opened<T>(path: string, use: (file: number) => T): T | null {
  try {
    const file = openSync(path, "r");
    try {
      return use(file);
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}
