import { attributeOf, prefixOf, type Tag, tagsOf } from "../../stages/ingest/workbook/xml-tags.ts";
import { applyEdits, type TextEdit } from "./text-edits.ts";
import { UnusualPackage } from "./unusual-package.ts";
import { xmlAttribute } from "./xml-cell-text.ts";

export const contentTypes = "[Content_Types].xml";

/** The URI of a relationship type; strict workbooks have others. */
export function officeType(kind: string, strict: boolean): string {
  return `${officeNamespace(strict)}/${kind}`;
}

/** The namespace of relationships in parts. */
export function officeNamespace(strict: boolean): string {
  return strict
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

/** The text with elements added as the root's last children; `child` receives the root's prefix. */
export function withLastChild(text: string, child: (prefix: string) => string): string {
  let root: Tag | undefined;
  for (const tag of tagsOf(text)) {
    root ??= tag;
    if (tag.depth !== 1 || tag.kind === "open") continue;
    const added = child(prefixOf(root.name));
    return applyEdits(text, [closing(tag, text.slice(tag.from, tag.to), added)]);
  }
  throw new UnusualPackage("missing root");
}

/** Inserts `added` before an end tag, or expands an empty element for it. */
export function closing(tag: Tag, written: string, added: string): TextEdit {
  if (tag.kind === "close") return { from: tag.from, to: tag.from, text: added };
  const opened = written.replace(/\s*\/>$/, ">");
  return { from: tag.from, to: tag.to, text: `${opened}${added}</${tag.name}>` };
}

export function withContentType(text: string, part: string, type: string): string {
  return withLastChild(
    text,
    (prefix) => `<${prefix}Override PartName="${xmlAttribute(`/${part}`)}" ContentType="${type}"/>`,
  );
}

export function withDefaultType(text: string, extension: string, type: string): string {
  for (const tag of tagsOf(text)) {
    if (tag.local !== "Default") continue;
    if (attributeOf(text.slice(tag.from, tag.to), "Extension")?.toLowerCase() === extension) return text;
  }
  return withLastChild(
    text,
    (prefix) => `<${prefix}Default Extension="${extension}" ContentType="${type}"/>`,
  );
}

const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const noRelationships = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelationships}"></Relationships>`;

/** A relationships part with one more relationship, and its id; created where it does not exist. */
export function withRelationship(
  text: string | null,
  type: string,
  owner: string,
  part: string,
): { readonly text: string; readonly id: string } {
  const before = text ?? noRelationships;
  const ids = new Set<string>();
  for (const tag of tagsOf(before)) ids.add(attributeOf(before.slice(tag.from, tag.to), "Id") ?? "");
  let number = ids.size;
  while (ids.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const child = (prefix: string) =>
    `<${prefix}Relationship Id="${id}" Type="${type}" Target="${xmlAttribute(relativePath(owner, part))}"/>`;
  return { text: withLastChild(before, child), id };
}

/** A part's path relative to another's folder; not every reader supports absolute paths. */
function relativePath(owner: string, part: string): string {
  const from = owner.split("/").slice(0, -1);
  const to = part.split("/");
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}

/** The name of the part with a part's relationships. */
export function relationshipsOf(part: string): string {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}
