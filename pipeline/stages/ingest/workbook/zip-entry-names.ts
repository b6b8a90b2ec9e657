/** An entry of a zip archive as listed, enough to recognize the format. */
export interface ZipGlimpse {
  readonly name: string;
  readonly method: number;
  readonly dataAt: number;
  readonly compressedSize: number;
}

const mostEntries = 5000;

/** The entries that a zip archive lists; without a directory, those whose local headers are found. */
export function zipEntryNames(bytes: Buffer): ZipGlimpse[] {
  return fromDirectory(bytes) ?? fromLocalHeaders(bytes);
}

function fromDirectory(bytes: Buffer): ZipGlimpse[] | null {
  const end = bytes.lastIndexOf("PK\x05\x06", bytes.length, "latin1");
  if (end < 0 || end + 22 > bytes.length) return null;
  const entries: ZipGlimpse[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (entries.length < mostEntries && at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const isLocal = local + 30 <= bytes.length && bytes.readUInt32LE(local) === 0x04034b50;
    entries.push({
      name: entryName(bytes, at + 46, nameLength),
      method: bytes.readUInt16LE(at + 10),
      dataAt: isLocal ? local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28) : -1,
      compressedSize: bytes.readUInt32LE(at + 20),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries.length > 0 ? entries : null;
}

function fromLocalHeaders(bytes: Buffer): ZipGlimpse[] {
  const entries: ZipGlimpse[] = [];
  let at = bytes.indexOf("PK\x03\x04", 0, "latin1");
  while (entries.length < mostEntries && at >= 0 && at + 30 <= bytes.length) {
    const nameLength = bytes.readUInt16LE(at + 26);
    entries.push({ name: entryName(bytes, at + 30, nameLength), method: -1, dataAt: -1, compressedSize: 0 });
    at = bytes.indexOf("PK\x03\x04", at + 30, "latin1");
  }
  return entries;
}

function entryName(bytes: Buffer, from: number, length: number): string {
  return bytes
    .toString("latin1", from, from + length)
    .replaceAll("\\", "/")
    .toLowerCase();
}
