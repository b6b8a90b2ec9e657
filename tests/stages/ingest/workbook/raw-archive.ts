import { crc32, deflateRawSync } from "node:zlib";

/** A zip entry that may lie about itself. */
export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  readonly flags?: number;
  readonly method?: number;
}

/** A zip archive as told, entry by entry, whether or not it makes sense. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedSize, claimedCrc, flags = 0, method = 8 } of entries) {
    const plain = Buffer.from(content);
    const data = method === 8 ? deflateRawSync(plain, { level: 1 }) : plain;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(claimedCrc ?? crc32(plain), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(claimedSize ?? plain.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(Buffer.from("PK\x03\x04"), fields, Buffer.from(name), data);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), fields, tail, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listed, end]);
}

/** The head of an OLE compound file: its allocation table and a directory with these streams. */
export function oleFile(...streams: readonly string[]): Uint8Array {
  const names = ["Root Entry", ...streams];
  const directorySectors = Math.ceil(names.length / 4);
  const bytes = Buffer.alloc(512 * (2 + directorySectors));
  bytes.write("d0cf11e0a1b11ae1", "hex");
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(0, 76);
  for (let sector = 0; sector < 128; sector++) bytes.writeUInt32LE(0xffffffff, 512 + 4 * sector);
  for (let sector = 1; sector < directorySectors; sector++) bytes.writeUInt32LE(sector + 1, 512 + 4 * sector);
  bytes.writeUInt32LE(0xfffffffe, 512 + 4 * directorySectors);
  for (const [index, name] of names.entries()) {
    const at = 1024 + 128 * index;
    bytes.write(name, at, "utf16le");
    bytes.writeUInt16LE(2 * name.length + 2, at + 64);
  }
  return bytes;
}
