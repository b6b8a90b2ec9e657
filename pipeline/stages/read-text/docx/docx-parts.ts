import type { Source } from "../../ingest/workbook/inflate-part.ts";
import { findPart } from "../../ingest/workbook/open-package.ts";
import { findByType, readRelationships } from "../../ingest/workbook/read-relationships.ts";
import { type DocxPart, docxParagraphs } from "./docx-paragraphs.ts";
import { textOf } from "./part-text.ts";

/** A part of a document that contains text, with its XML. */
export interface TextPart extends DocxPart {
  readonly name: string;
  readonly kind: "body" | "notes" | "header" | "footer";
  readonly xml: string;
}

/** All parts with text: the body first, then notes, then headers and footers; null where there is no body. */
export async function docxParts(source: Source): Promise<readonly [TextPart, ...TextPart[]] | null> {
  const body = await partOf(source, await bodyName(source), "body");
  if (!body) return null;
  const others: TextPart[] = [];
  const relationships = [...(await readRelationships(source, body.name)).values()].filter(
    (relationship) => !relationship.external,
  );
  for (const [kind, types] of kinds)
    for (const type of types)
      for (const { target } of relationships.filter((relationship) => relationship.type === type)) {
        const part = await partOf(source, target, kind);
        if (part) others.push(part);
      }
  return [body, ...others];
}

/** The part that holds a document's text. */
export async function bodyName(source: Source): Promise<string> {
  return findByType(await readRelationships(source, ""), "officeDocument")?.target ?? "word/document.xml";
}

const kinds = [
  ["notes", ["footnotes", "endnotes"]],
  ["header", ["header"]],
  ["footer", ["footer"]],
] as const;

async function partOf(source: Source, target: string, kind: TextPart["kind"]): Promise<TextPart | null> {
  const part = findPart(source.pack, target);
  if (!part) return null;
  const xml = await textOf(source, part);
  return { name: part.name, kind, xml, ...docxParagraphs(xml) };
}
