import type { Source } from "./inflate-part.ts";
import { findPart } from "./open-package.ts";
import { readPart } from "./read-part.ts";
import { damaged } from "./refusal.ts";
import type { XmlScanner } from "./xml-scanner.ts";

export interface Relationship {
  /** The last segment of the type's URI, the same in strict and transitional files: `worksheet`, `styles`. */
  readonly type: string;
  /** A part's name in the package, or the address as written if external. */
  readonly target: string;
  readonly external: boolean;
}

export type Relationships = ReadonlyMap<string, Relationship>;

const vocabulary = {
  names: ["Relationships", "Relationship"],
  namespaces: ["http://schemas.openxmlformats.org/package/2006/relationships"],
};
const relationship = 1;
const mostRelationships = 20_000;

/** The relationships of a part, or of the package for "". */
export async function readRelationships(source: Source, owner: string): Promise<Relationships> {
  const found = new Map<string, Relationship>();
  const folder = owner.slice(0, owner.lastIndexOf("/") + 1);
  const part = findPart(source.pack, `${folder}_rels/${owner.slice(folder.length)}.rels`);
  if (!part) return found;
  const open = (code: number, xml: XmlScanner) => {
    if (code !== relationship) return;
    const id = xml.attributes.get("Id");
    const target = xml.attributes.get("Target");
    if (id === null || target === null || found.has(id)) throw damaged(part.name);
    if (found.size >= mostRelationships) throw damaged(part.name);
    const external = xml.attributes.get("TargetMode") === "External";
    const type = xml.attributes.get("Type") ?? "";
    found.set(id, {
      type: type.slice(type.lastIndexOf("/") + 1),
      target: external ? target : resolveTarget(folder, target),
      external,
    });
  };
  await readPart(source, part, { vocabulary, handler: { open, text() {}, close() {} } });
  return found;
}

export function findByType(relationships: Relationships, type: string): Relationship | undefined {
  return [...relationships.values()].find((candidate) => candidate.type === type && !candidate.external);
}

/** Resolves a target relative to the part's folder, or to the package's root. */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/").replace(/#.*$/, "");
  const segments: string[] = [];
  for (const segment of (path.startsWith("/") ? path : folder + path).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
