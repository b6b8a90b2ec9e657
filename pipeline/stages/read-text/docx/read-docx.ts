import { decodeChunks } from "../../ingest/workbook/decode-chunks.ts";
import { inflatePart } from "../../ingest/workbook/inflate-part.ts";
import { findPart, openPackage, type Part } from "../../ingest/workbook/open-package.ts";
import type { Source } from "../../ingest/workbook/read-part.ts";
import { findByType, readRelationships } from "../../ingest/workbook/read-relationships.ts";
import { XmlScanner } from "../../ingest/workbook/xml-scanner.ts";
import { attributeOf, tagsOf } from "../../ingest/workbook/xml-tags.ts";
import type { TextLimits } from "../limits.ts";
import type { Block, ReadText, Remark } from "../text.ts";
import { type DocxParagraph, docxParagraphs } from "./docx-paragraphs.ts";

/** The name of the part that holds a document's text, and the text's XML. */
export interface MainPart {
  readonly name: string;
  readonly xml: string;
}

/** The package of a document, opened once for reading and for writing a copy. */
export async function openDocx(bytes: Uint8Array, limits: TextLimits): Promise<Source> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packageLimits = { ...limits, cells: 0, rows: 0, columns: 0, sharedStrings: 0 };
  return { pack: await openPackage(buffer, packageLimits), limits: packageLimits, spent: { bytes: 0 } };
}

/** The main part; null where the package has none. */
export async function mainPart(source: Source): Promise<MainPart | null> {
  const root = await readRelationships(source, "");
  const part = findPart(source.pack, findByType(root, "officeDocument")?.target ?? "word/document.xml");
  return part ? { name: part.name, xml: await textOf(source, part) } : null;
}

/** Paragraphs, cells, notes and text boxes of a document, with tracked changes as accepted; headers and footers apart. */
export async function readDocx(bytes: Uint8Array, limits: TextLimits): Promise<ReadText | null> {
  const source = await openDocx(bytes, limits);
  const main = await mainPart(source);
  if (!main) return null;
  const relationships = await readRelationships(source, main.name);
  const part = (type: string) => findPart(source.pack, findByType(relationships, type)?.target ?? "");
  const stylesPart = part("styles");
  const styles = styleNames(stylesPart ? await textOf(source, stylesPart) : "");
  const body = docxParagraphs(main.xml);
  const blocks: Block[] = body.paragraphs.map((paragraph, index) => blockOf(paragraph, index, styles));
  let { changes } = body;
  for (const type of ["footnotes", "endnotes"]) {
    const notes = part(type);
    if (!notes) continue;
    const read = docxParagraphs(await textOf(source, notes));
    changes += read.changes;
    for (const { text } of read.paragraphs) blocks.push({ kind: "note", text, place: {} });
  }
  for (const { type, target, external } of relationships.values()) {
    const furniture =
      external || (type !== "header" && type !== "footer") ? undefined : findPart(source.pack, target);
    if (!furniture) continue;
    for (const { text } of docxParagraphs(await textOf(source, furniture)).paragraphs)
      blocks.push({ kind: "furniture", text, place: {} });
  }
  return { format: "docx", blocks, remarks: remarksOf(source, changes, [...relationships.values()]) };
}

function remarksOf(
  { pack }: Source,
  changes: number,
  relationships: readonly { readonly type: string; readonly external: boolean }[],
): Remark[] {
  // A hyperlink is only followed by whoever clicks on it; all else that lies outside would be fetched.
  const links = relationships.filter(({ type, external }) => external && type !== "hyperlink").length;
  const hasMacros = [...pack.parts.keys()].some((name) => name.endsWith("vbaproject.bin"));
  return [
    ...(changes > 0 ? [{ code: "changes-accepted", count: changes } as const] : []),
    ...(hasMacros ? [{ code: "macros-ignored" } as const] : []),
    ...(links > 0 ? [{ code: "links-ignored", count: links } as const] : []),
  ];
}

function blockOf(paragraph: DocxParagraph, index: number, styles: ReadonlyMap<string, string>): Block {
  const { text, cell } = paragraph;
  const place = { paragraph: index + 1 };
  if (cell)
    return { kind: "cell", text, place, cell: { ...cell, header: cell.row === 0 || cell.column === 0 } };
  return { kind: kindOf(paragraph, styles), text, place };
}

function kindOf({ style, outline }: DocxParagraph, styles: ReadonlyMap<string, string>): Block["kind"] {
  const name = (styles.get(style ?? "") ?? style ?? "").toLowerCase();
  if (outline || /^(?:heading|title|subtitle|标题|標題|見出し|제목|гарчиг)/.test(name)) return "heading";
  return name.startsWith("caption") ? "caption" : "paragraph";
}

/** What each style is called; their ids depend on the language of the program that wrote them. */
function styleNames(xml: string): Map<string, string> {
  const names = new Map<string, string>();
  let id: string | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.kind === "close") continue;
    const written = xml.slice(tag.from, tag.to);
    if (tag.local === "style") id = attributeOf(written, "w:styleId") ?? attributeOf(written, "styleId");
    else if (tag.local === "name" && id !== null && !names.has(id))
      names.set(id, attributeOf(written, "w:val") ?? attributeOf(written, "val") ?? "");
  }
  return names;
}

const silent = { open() {}, text() {}, close() {} };

/** A part's XML, found to be well-formed and without any DOCTYPE on the way. */
export async function textOf(source: Source, part: Part): Promise<string> {
  const scanner = new XmlScanner(part.name, [], [], silent);
  const chunks: Uint8Array[] = [];
  const inflated = inflatePart(source.pack, part, source.limits, source.spent);
  for await (const chunk of decodeChunks(inflated, part.name)) {
    scanner.write(chunk);
    chunks.push(Buffer.from(chunk));
  }
  scanner.finish();
  return Buffer.concat(chunks).toString("utf8");
}
