/** A tag in an XML text. The root's depth is 1; an empty element is a single tag. */
export interface Tag {
  readonly kind: "open" | "close" | "empty";
  readonly name: string;
  /** The name without its prefix. */
  readonly local: string;
  readonly depth: number;
  readonly from: number;
  readonly to: number;
}

/** The tags of a well-formed text; comments and CDATA are skipped. */
export function* tagsOf(text: string): Generator<Tag, void, void> {
  const markup =
    /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*>/g;
  let depth = 0;
  for (let match = markup.exec(text); match; match = markup.exec(text)) {
    const [all, slash, name] = match;
    if (name === undefined) continue;
    const kind = slash === "/" ? "close" : all.endsWith("/>") ? "empty" : "open";
    if (kind !== "close") depth++;
    const local = name.slice(name.indexOf(":") + 1);
    yield { kind, name, local, depth, from: match.index, to: match.index + all.length };
    if (kind !== "open") depth--;
  }
}

/** The prefix of an element's name with its colon, or "". */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

const attributes = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** An attribute as written, with references unresolved, or null. */
export function attributeOf(tag: string, name: string): string | null {
  for (const match of tag.matchAll(attributes)) if (match[1] === name) return match[2] ?? match[3] ?? "";
  return null;
}

/** The tag with an attribute replaced or added (`value`) or removed (null); the rest stays as written. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  for (const match of tag.matchAll(attributes)) {
    if (match[1] !== name) continue;
    const written = value === null ? "" : ` ${name}="${value}"`;
    return tag.slice(0, match.index) + written + tag.slice(match.index + match[0].length);
  }
  return value === null ? tag : tag.replace(/\s*\/?>$/, (end) => ` ${name}="${value}"${end.trim()}`);
}

/** The prefix (with colon) that the root declares for a namespace with this ending, or null. */
export function declaredPrefix(root: string, ending: RegExp): string | null {
  for (const [, name = "", double, single] of root.matchAll(attributes)) {
    if (name.startsWith("xmlns:") && ending.test(double ?? single ?? "")) return `${name.slice(6)}:`;
  }
  return null;
}
