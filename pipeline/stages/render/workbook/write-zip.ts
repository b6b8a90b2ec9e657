import { crc32, deflateRawSync } from "node:zlib";

/** One file of an archive, already compressed. `date` and `time` are in zip format. */
export interface ZipEntry {
  readonly name: Uint8Array;
  readonly utf8: boolean;
  readonly method: number;
  readonly crc: number;
  readonly data: Uint8Array;
  readonly size: number;
  readonly date: number;
  readonly time: number;
}

/** 1 January 1980, the earliest date in a zip archive. */
const fixedDate = 0x21;

/** A new compressed entry with a constant date. */
export function zipEntry(name: string, content: string | Uint8Array): ZipEntry {
  const bytes = Buffer.from(content);
  const data = deflateRawSync(bytes, { level: 6 });
  return {
    name: Buffer.from(name),
    utf8: /[^ -~]/.test(name),
    method: 8,
    crc: crc32(bytes),
    data,
    size: bytes.length,
    date: fixedDate,
    time: 0,
  };
}

/** The entry with the constant date. */
export function undated(entry: ZipEntry): ZipEntry {
  return { ...entry, date: fixedDate, time: 0 };
}

/** Writes an archive of entries whose compressed bytes are copied unchanged. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const fields = commonFields(entry);
    const local = Buffer.concat([signature(0x04034b50), fields, entry.name]);
    directory.push(signature(0x02014b50), u16(20), fields, directoryFields(at), entry.name);
    files.push(local, entry.data);
    at += local.length + entry.data.length;
  }
  const size = directory.reduce((sum, bytes) => sum + bytes.length, 0);
  const count = u16(entries.length);
  const end = [signature(0x06054b50), u16(0), u16(0), count, count, u32(size), u32(at), u16(0)];
  return Buffer.concat([...files, ...directory, ...end]);
}

/** The fields that the local header and the directory share. */
function commonFields(entry: ZipEntry): Uint8Array {
  return Buffer.concat([
    u16(20),
    u16(entry.utf8 ? 0x800 : 0),
    u16(entry.method),
    u16(entry.time),
    u16(entry.date),
    u32(entry.crc),
    u32(entry.data.length),
    u32(entry.size),
    u16(entry.name.length),
    u16(0),
  ]);
}

function directoryFields(at: number): Uint8Array {
  return Buffer.concat([u16(0), u16(0), u16(0), u32(0), u32(at)]);
}

const signature = u32;

function u16(value: number): Uint8Array {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
