import { isUtf8 } from "node:buffer";
import { inflateRawSync } from "node:zlib";
import { unmarkedUtf16 } from "../csv/decode-text.ts";
import { oleStreamNames } from "./ole-stream-names.ts";
import { type ZipGlimpse, zipEntryNames } from "./zip-entry-names.ts";

export type FileFormat =
  | "xlsx"
  | "xls"
  | "xlsb"
  | "ods"
  | "numbers"
  | "encrypted"
  | "docx"
  | "doc"
  | "odt"
  | "epub"
  | "pptx"
  | "zip"
  | "ole"
  | "pdf"
  | "parquet"
  | "html"
  | "mhtml"
  | "fods"
  | "xml-spreadsheet"
  | "xml"
  | "rtf"
  | "archive"
  | "image"
  | "text"
  /** The pointer file of a repository checked out without its large files. */
  | "git-lfs"
  | "binary"
  | "empty";

const signatures: readonly (readonly [FileFormat, string])[] = [
  ["pdf", "%PDF-"],
  ["parquet", "PAR1"],
  ["rtf", "{\\rtf"],
  ["archive", "\x1f\x8b"],
  ["archive", "7z\xbc\xaf\x27\x1c"],
  ["archive", "Rar!"],
  ["image", "\x89PNG"],
  ["image", "\xff\xd8\xff"],
  ["image", "GIF8"],
  // Excel 2 to 5 without a container: the BOF record and its length.
  ["xls", "\x09\x00\x04\x00"],
  ["xls", "\x09\x02\x06\x00"],
  ["xls", "\x09\x04\x06\x00"],
  ["xls", "\x09\x08\x08\x00"],
  ["xls", "\x09\x08\x10\x00"],
];

const convertible: readonly FileFormat[] = [
  "xlsx",
  "xls",
  "xlsb",
  "ods",
  "numbers",
  "html",
  "mhtml",
  "fods",
  "xml-spreadsheet",
  "text",
];

/** Whether a spreadsheet program opens such a file as a table and can save it in another format. */
export function isConvertible(format: FileFormat): boolean {
  return convertible.includes(format);
}

/** The format of a file by its content; its name is ignored. */
export function recogniseFormat(bytes: Uint8Array): FileFormat {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return "empty";
  const start = buffer.toString("latin1", 0, 8);
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return zipFormat(buffer);
  if (start === "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") return oleFormat(oleStreamNames(buffer));
  const found = signatures.find(([, signature]) => start.startsWith(signature));
  return found ? found[0] : textFormat(buffer);
}

function oleFormat(names: readonly string[]): FileFormat {
  if (names.includes("EncryptedPackage") || names.includes("EncryptionInfo")) return "encrypted";
  // Stream names are case-insensitive in this container.
  if (names.some((name) => /^(workbook|book)$/i.test(name))) return "xls";
  return names.includes("WordDocument") ? "doc" : "ole";
}

function zipFormat(buffer: Buffer): FileFormat {
  const entries = zipEntryNames(buffer);
  const types = content(buffer, entries, "[content_types].xml");
  if (
    /spreadsheetml\.(sheet|template)\.main|sheet\.macroEnabled\.main|template\.macroEnabled\.main/.test(types)
  ) {
    return "xlsx";
  }
  if (types.includes("sheet.binary.macroEnabled.main")) return "xlsb";
  const mimetype = content(buffer, entries, "mimetype");
  if (mimetype.includes("opendocument.spreadsheet")) return "ods";
  if (mimetype.includes("opendocument.text")) return "odt";
  if (mimetype.includes("epub")) return "epub";
  const has = (prefix: string) => entries.some((entry) => entry.name.startsWith(prefix));
  if (has("xl/workbook.bin")) return "xlsb";
  if (has("xl/")) return "xlsx";
  if (has("word/")) return "docx";
  if (has("ppt/")) return "pptx";
  if (has("index/document.iwa")) return "numbers";
  if (has("content.xml") && has("meta-inf/manifest.xml")) return "ods";
  return has("[content_types].xml") ? "xlsx" : "zip";
}

/** A small entry's bytes as Latin-1, without the zero bytes of UTF-16; "" where it cannot be read. */
function content(buffer: Buffer, entries: readonly ZipGlimpse[], name: string): string {
  const entry = entries.find((candidate) => candidate.name === name);
  if (!entry || entry.dataAt < 0) return "";
  const data = buffer.subarray(entry.dataAt, entry.dataAt + entry.compressedSize);
  try {
    const plain = entry.method === 8 ? inflateRawSync(data, { maxOutputLength: 1_000_000 }) : data;
    return plain.subarray(0, 1_000_000).toString("latin1").replaceAll("\0", "");
  } catch {
    return "";
  }
}

function textFormat(buffer: Buffer): FileFormat {
  const head = readable(buffer.subarray(0, 4096));
  if (head === null) return "binary";
  const start = head.replace(/^\ufeff?\s*(<!--[\s\S]*?-->\s*)*/, "").toLowerCase();
  if (start.startsWith("<?xml") || start.startsWith("<workbook")) {
    if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xml-spreadsheet";
    if (head.includes("opendocument.spreadsheet")) return "fods";
    return start.includes("<html") ? "html" : "xml";
  }
  if (/^<(!doctype html|html|head|body|table|meta|style|div)\b/.test(start)) return "html";
  if (start.startsWith("mime-version:")) return "mhtml";
  if (start.startsWith("version https://git-lfs.github.com/spec/")) return "git-lfs";
  return "text";
}

/** The start of a text file in any encoding, with correct ASCII letters; null where it is not text. */
function readable(head: Buffer): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return head.toString("utf16le");
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder("utf-16be").decode(head);
  const wide = unmarkedUtf16(head);
  if (wide !== null) {
    const text = new TextDecoder(wide).decode(head);
    return text.includes("\0") ? null : text;
  }
  if (head.includes(0)) return null;
  return head.toString(isUtf8(head) ? "utf8" : "latin1");
}
