import type { Source } from "../../ingest/workbook/inflate-part.ts";
import { findPart } from "../../ingest/workbook/open-package.ts";
import { findByType, readRelationships } from "../../ingest/workbook/read-relationships.ts";
import { attributeOf, tagsOf } from "../../ingest/workbook/xml-tags.ts";
import { textOf } from "./part-text.ts";
import { decodeXml } from "./raw-text.ts";

/** The longest tag that Word accepts. */
const mostInTag = 64;

/** The document property for a key too long for a tag. */
export function propertyOf(id: string): string {
  return `almanac ${id}`;
}

/** The tag of a control bound to a key, or to the id of a long one. */
export function tagOf(key: string, idOf: (key: string) => string): string {
  const tag = `{{${key}}}`;
  return tag.length <= mostInTag ? tag : `{{#${idOf(key)}}}`;
}

/** The key of a tag; null where it is not ours. A lost property leaves the id as key, which names nothing. */
export function keyOfTag(tag: string, longKeys: ReadonlyMap<string, string>): string | null {
  const [, key = null] = /^\{\{(.*?)\}{0,2}$/.exec(tag.trim()) ?? [];
  const [, id = null] = /^#(\w+)$/.exec(key ?? "") ?? [];
  return id === null ? key : (longKeys.get(id) ?? key);
}

/** Keys too long for a tag, by id: they are document properties, which every word processor keeps. */
export async function longKeys(source: Source): Promise<ReadonlyMap<string, string>> {
  const part = findPart(source.pack, await propertiesPart(source));
  return part ? longKeysIn(await textOf(source, part)) : new Map();
}

/** The part with a document's custom properties, or the usual one for them. */
export async function propertiesPart(source: Source): Promise<string> {
  return (
    findByType(await readRelationships(source, ""), "custom-properties")?.target ?? "docProps/custom.xml"
  );
}

export function longKeysIn(xml: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  let id: string | null = null;
  let from = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.local === "property" && tag.kind === "open") {
      const name = decodeXml(attributeOf(xml.slice(tag.from, tag.to), "name") ?? "");
      id = name.startsWith(propertyOf("")) ? name.slice(propertyOf("").length) : null;
    } else if (tag.local === "lpwstr" && id !== null) {
      if (tag.kind === "open") from = tag.to;
      else if (tag.kind === "close") keys.set(id, decodeXml(xml.slice(from, tag.from)));
    }
  }
  return keys;
}
