import { damaged } from "./refusal.ts";

const markupCompatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/** Codes of the elements that select alternatives, in any vocabulary. */
export const markup = { alternateContent: -2, choice: -3, fallback: -4 } as const;
const markupNames: ReadonlyMap<string, number> = new Map([
  ["AlternateContent", markup.alternateContent],
  ["Choice", markup.choice],
  ["Fallback", markup.fallback],
]);

/** A namespace declaration in force, linked to those around it. */
export interface Scope {
  readonly prefix: string;
  readonly uri: string;
  readonly outer: Scope | null;
  readonly size: number;
}

/** An element name as written, and its meaning in its last scope. */
export interface XmlName {
  readonly bytes: Buffer;
  readonly hash: number;
  readonly prefix: string;
  /** Position of the local name in the vocabulary; -1 for a name the handler does not ask for. */
  readonly local: number;
  /** Its code in the markup compatibility namespace, or -1. */
  readonly markup: number;
  scope: Scope | null | undefined;
  code: number;
}

const tableSize = 1024;
const longestProbe = 32;
const mostDeclarations = 256;

/** The elements a handler asks for: local names and their namespaces. */
export interface XmlVocabulary {
  readonly names: readonly string[];
  readonly namespaces: readonly string[];
}

/** The distinct element names of one part, found by their bytes. */
export class XmlNames {
  private readonly table: (XmlName | undefined)[] = new Array(tableSize);
  private readonly vocabulary: readonly string[];
  private readonly namespaces: readonly string[];
  private readonly part: string;

  constructor({ names, namespaces }: XmlVocabulary, part: string) {
    this.vocabulary = names;
    this.namespaces = namespaces;
    this.part = part;
  }

  find(bytes: Buffer, from: number, to: number, hash: number): XmlName {
    for (let probe = 0; probe < longestProbe; probe++) {
      const slot = (hash + probe) & (tableSize - 1);
      const name = this.table[slot];
      if (!name) return this.add(slot, Buffer.from(bytes.subarray(from, to)), hash);
      if (name.hash === hash && isName(name, bytes, from, to)) return name;
    }
    // No workbook has so many element names; crafted ones must not slow the search.
    throw damaged(this.part);
  }

  private add(slot: number, bytes: Buffer, hash: number): XmlName {
    const text = bytes.toString("utf8");
    const colon = text.indexOf(":");
    const prefix = colon < 0 ? "" : text.slice(0, colon);
    const localName = text.slice(colon + 1);
    const local = this.vocabulary.indexOf(localName);
    const name = {
      bytes,
      hash,
      prefix,
      local,
      markup: markupNames.get(localName) ?? -1,
      scope: undefined,
      code: -1,
    };
    this.table[slot] = name;
    return name;
  }

  /** Sets the name's code in `scope`: its position in the vocabulary if its namespace is one of those asked for. */
  resolve(name: XmlName, scope: Scope | null): number {
    const uri = lookUp(scope, name.prefix);
    if (uri === undefined && name.prefix !== "" && name.prefix !== "xml") throw damaged(this.part);
    // An element without a namespace is accepted, since some writers forget the declaration.
    const ours = uri === undefined ? name.prefix === "" : this.isUnderstood(uri);
    name.scope = scope;
    name.code = ours ? name.local : uri === markupCompatibility ? name.markup : -1;
    return name.code;
  }

  isUnderstood(uri: string): boolean {
    return this.namespaces.includes(uri);
  }

  declare(prefix: string, uri: string, outer: Scope | null): Scope {
    const size = (outer?.size ?? 0) + 1;
    if (size > mostDeclarations) throw damaged(this.part);
    return { prefix, uri, outer, size };
  }
}

export function lookUp(scope: Scope | null, prefix: string): string | undefined {
  for (let at = scope; at; at = at.outer) {
    if (at.prefix === prefix) return at.uri === "" ? undefined : at.uri;
  }
  return undefined;
}

function isName(name: XmlName, bytes: Buffer, from: number, to: number): boolean {
  if (name.bytes.length !== to - from) return false;
  for (let at = from; at < to; at++) if (bytes[at] !== name.bytes[at - from]) return false;
  return true;
}
