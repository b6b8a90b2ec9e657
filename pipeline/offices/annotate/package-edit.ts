import { decodeChunks } from "../../stages/ingest/workbook/decode-chunks.ts";
import { inflatePart, type Source } from "../../stages/ingest/workbook/inflate-part.ts";
import { findPart, type PackagePart } from "../../stages/ingest/workbook/open-package.ts";
import { writeZip, type ZipEntry, zipEntry } from "../../stages/render/workbook/write-zip.ts";
import { UnusualPackage } from "./unusual-package.ts";

/** A workbook's package with some parts changed or added; every other entry is copied unchanged. */
export class PackageEdit {
  readonly source: Source;
  private readonly changed = new Map<string, string | Uint8Array>();
  private readonly added = new Map<string, string>();

  constructor(source: Source) {
    this.source = source;
  }

  /** The stored name of a part, or undefined where there is none. */
  nameOf(name: string): string | undefined {
    return findPart(this.source.pack, name)?.name;
  }

  /** The text of a part with changes so far, or null. */
  async read(name: string): Promise<string | null> {
    const part = findPart(this.source.pack, name);
    if (!part) return this.added.get(name) ?? null;
    const changed = this.changed.get(part.name);
    if (changed !== undefined) return Buffer.from(changed).toString("utf8");
    const text = await joined(decodeChunks(inflatePart(this.source, part), part.name));
    return asUtf8(text.toString("utf8"));
  }

  /** The bytes of a part with changes so far, or null. */
  async readBytes(name: string): Promise<Uint8Array | null> {
    const part = findPart(this.source.pack, name);
    const changed = part && this.changed.get(part.name);
    if (changed !== undefined) return Buffer.from(changed);
    return part ? joined(inflatePart(this.source, part)) : null;
  }

  /** The text of a part; throws where there is none. */
  async require(name: string): Promise<string> {
    const text = await this.read(name);
    if (text === null) throw new UnusualPackage(`missing part: ${name}`);
    return text;
  }

  write(name: string, content: string | Uint8Array): void {
    const part = findPart(this.source.pack, name);
    if (part) this.changed.set(part.name, content);
    else this.added.set(name, Buffer.from(content).toString("utf8"));
  }

  /** An unused part name: `start` and `end` with the lowest free number in between. */
  freeName(start: string, end: string): string {
    const taken = (name: string) => this.nameOf(name) !== undefined || this.added.has(name);
    let number = 1;
    while (taken(`${start}${number}${end}`)) number++;
    return `${start}${number}${end}`;
  }

  async bytes(): Promise<Uint8Array> {
    const entries: ZipEntry[] = [];
    for (const part of this.source.pack.parts.values()) {
      const content = this.changed.get(part.name);
      entries.push(content === undefined ? await copied(this.source, part) : zipEntry(part.name, content));
    }
    for (const [name, text] of this.added) entries.push(zipEntry(name, text));
    return writeZip(entries);
  }
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of pieces) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The entry unchanged: compressed bytes, checksum, date. */
export async function copied({ pack }: Source, { entry }: PackagePart): Promise<ZipEntry> {
  const { fileDataStart } = await pack.zip.readLocalFileHeaderPromise(entry, { minimal: true });
  return {
    name: entry.fileNameRaw,
    utf8: (entry.generalPurposeBitFlag & 0x800) !== 0,
    method: entry.compressionMethod,
    crc: entry.crc32,
    data: pack.buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize),
    size: entry.uncompressedSize,
    date: entry.lastModFileDate,
    time: entry.lastModFileTime,
  };
}

/** Declares UTF-8, in which the part is written again. */
function asUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*)(["'])(?!utf-?8\2)[^"']*\2/i, '$1"UTF-8"');
}
