import { decodeText, unmarkedUtf16 } from "../ingest/csv/decode-text.ts";
import { recogniseFormat } from "../ingest/workbook/recognise-format.ts";
import { Refusal } from "../ingest/workbook/refusal.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readHtml } from "./html/read-html.ts";
import { type TextLimits, textLimits } from "./limits.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { refusalOfFormat, refusalOfPackage } from "./refusal-of.ts";
import { readPlain } from "./text/read-plain.ts";
import type { ReadText, TextRefusal } from "./text.ts";
import { readTablesText } from "./workbook/read-tables-text.ts";

/** Reads a text in the format of its content; plain text is Markdown if its name says so. */
export async function readText(
  bytes: Uint8Array,
  name: string,
  limits: TextLimits = textLimits,
): Promise<ReadText | TextRefusal> {
  if (bytes.length > limits.fileBytes)
    return { refused: "too-large", what: "bytes", claimed: bytes.length, allowed: limits.fileBytes };
  const read = await byFormat(bytes, name, limits);
  if ("refused" in read) return read;
  const characters = read.blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (characters > limits.characters)
    return { refused: "too-large", what: "characters", claimed: characters, allowed: limits.characters };
  return read.blocks.some(({ text }) => text.trim() !== "") ? read : { refused: "empty" };
}

async function byFormat(
  bytes: Uint8Array,
  name: string,
  limits: TextLimits,
): Promise<ReadText | TextRefusal> {
  const format = recogniseFormat(bytes);
  switch (format) {
    case "empty":
      return { refused: "empty" };
    case "encrypted":
      return { refused: "encrypted" };
    case "docx":
      return readPackage(bytes, limits);
    case "pdf":
      return readPdf(bytes, limits);
    case "xlsx":
      return readTablesText(bytes, limits);
    case "html":
      return readCharacters(bytes, "html", limits, declaredCharset(bytes));
    case "text":
      return readCharacters(bytes, extensionOf(name), limits);
    case "binary":
      return unmarkedUtf16(bytes) ? { refused: "encoding" } : { refused: "not-a-text" };
    default:
      return refusalOfFormat(format);
  }
}

async function readPackage(bytes: Uint8Array, limits: TextLimits): Promise<ReadText | TextRefusal> {
  try {
    return (await readDocx(bytes, limits)) ?? { refused: "archive" };
  } catch (error) {
    if (error instanceof Refusal) return refusalOfPackage(error.problem, "docx");
    throw error;
  }
}

function readCharacters(
  bytes: Uint8Array,
  kind: string,
  limits: TextLimits,
  declared?: string,
): ReadText | TextRefusal {
  const { text } = decodeText(bytes, declared);
  // Escapes that switch characters are those of East Asian mail encodings, whose bytes are all ASCII.
  if (text === null || text.includes("\u001b")) return { refused: "encoding" };
  const bare = text.replace(/^\ufeff/, "");
  if (kind === "html" || kind === "htm") return readHtml(bare, limits);
  return kind === "md" || kind === "markdown" ? readMarkdown(bare, limits) : readPlain(bare);
}

/** The encoding that a web page declares in its head. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(head)?.[1];
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}
