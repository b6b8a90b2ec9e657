import type { Source } from "../../ingest/workbook/inflate-part.ts";
import { findPart } from "../../ingest/workbook/open-package.ts";
import { findByType, readRelationships } from "../../ingest/workbook/read-relationships.ts";
import { tagsOf } from "../../ingest/workbook/xml-tags.ts";
import { wordAttribute } from "./docx-paragraphs.ts";
import { bodyName } from "./docx-parts.ts";
import { textOf } from "./part-text.ts";

/** Why a document must not be changed: a signature that would break, or a protection; null for neither. */
export async function lockOf(source: Source): Promise<"signed" | "protected" | null> {
  if ([...source.pack.parts.keys()].some((name) => name.startsWith("_xmlsignatures/"))) return "signed";
  const body = await bodyName(source);
  const settings = findPart(
    source.pack,
    findByType(await readRelationships(source, body), "settings")?.target ?? "word/settings.xml",
  );
  const xml = settings ? await textOf(source, settings) : "";
  for (const { local, kind, from, to } of tagsOf(xml)) {
    if (local !== "documentProtection" || kind === "close") continue;
    const tag = xml.slice(from, to);
    const isOn = /^(?:1|true|on)$/.test(wordAttribute(tag, "enforcement") ?? "");
    return isOn ? "protected" : null;
  }
  return null;
}
