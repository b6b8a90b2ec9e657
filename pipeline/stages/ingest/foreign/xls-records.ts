import { CFB } from "@e965/xlsx";

const filePass = 0x2f;
const supBook = 0x1ae;
/** References to the workbook itself, and to add-in functions. */
const unlinkedBooks = new Set([0x0401, 0x3a01]);
/** A password is near the start of the workbook; what follows is encrypted. */
const recordsBefore = 50;

/** What the records of an old workbook say besides its sheets. */
export interface XlsFacts {
  readonly isEncrypted: boolean;
  /** The other workbooks that its formulas refer to, as written. */
  readonly externalLinks: readonly string[];
}

/** Walks an old workbook's records, which the library does not expose. */
export function xlsFacts(bytes: Uint8Array): XlsFacts {
  const stream = workbookStream(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const links = new Set<string>();
  let at = 0;
  for (let count = 0; at + 4 <= stream.length; count++) {
    const type = stream.readUInt16LE(at);
    const data = stream.subarray(at + 4, at + 4 + stream.readUInt16LE(at + 2));
    if (type === filePass && count < recordsBefore) return { isEncrypted: true, externalLinks: [] };
    const link = type === supBook ? linkIn(data) : null;
    // A program's add-in contains no figures.
    if (link && !/\.xlam?$/i.test(link)) links.add(link);
    at += 4 + data.length;
  }
  return { isEncrypted: false, externalLinks: [...links] };
}

/** The records of the workbook, in a container or, as in Excel 2 to 4, bare. */
function workbookStream(bytes: Buffer): Buffer {
  if (bytes.readUInt32BE(0) !== 0xd0cf11e0) return bytes;
  const file = CFB.read(bytes, { type: "buffer" });
  const entry = CFB.find(file, "/Workbook") ?? CFB.find(file, "/Book");
  return Buffer.from(entry?.content ?? []);
}

/** The path of another workbook, in which control characters are separators. */
function linkIn(data: Buffer): string | null {
  const length = data.length > 4 ? data.readUInt16LE(2) : 0;
  if (length === 0 || unlinkedBooks.has(length)) return null;
  const isWide = ((data[4] ?? 0) & 1) === 1;
  const path = data.toString(isWide ? "utf16le" : "latin1", 5, 5 + length * (isWide ? 2 : 1));
  return path.replace(/^\p{Cc}+/u, "").replace(/\p{Cc}+/gu, "/") || null;
}
