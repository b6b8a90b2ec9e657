import { beyond, damaged } from "./refusal.ts";
import type { XmlAttributes } from "./xml-attributes.ts";
import { lookUp, type Scope, type XmlName, type XmlNames } from "./xml-names.ts";

export const deepest = 256;

/** The open elements, and the namespaces that they declare. */
export class XmlElements {
  /** How many are open; the root's depth is 1. */
  depth = 0;
  rootSeen = false;
  private readonly part: string;
  private readonly names: XmlNames;
  private readonly open: (XmlName | undefined)[] = new Array(deepest + 1);
  /** The declarations outside each open element. */
  private readonly outer: (Scope | null)[] = new Array(deepest + 1).fill(null);
  private scope: Scope | null = null;

  constructor(names: XmlNames, part: string) {
    this.names = names;
    this.part = part;
  }

  /** The innermost open element. */
  get last(): XmlName | undefined {
    return this.depth > 0 ? this.open[this.depth] : undefined;
  }

  /** Opens an element and returns its code. */
  push(name: XmlName, attributes: XmlAttributes): number {
    if (this.depth === 0) {
      if (this.rootSeen) throw damaged(this.part);
      this.rootSeen = true;
    }
    this.depth++;
    if (this.depth > deepest) throw beyond("nesting", this.depth, deepest);
    this.open[this.depth] = name;
    this.outer[this.depth] = this.scope;
    if (attributes.maybeNamespaces) this.declare(attributes);
    return this.codeOf(name);
  }

  /** The code of an open element; a child's namespace declarations may have changed it. */
  codeOf(name: XmlName): number {
    return name.scope === this.scope ? name.code : this.names.resolve(name, this.scope);
  }

  pop(): void {
    this.scope = this.outer[this.depth] ?? null;
    this.depth--;
  }

  /** The namespace of a prefix here; "" where it is not declared. */
  namespace(prefix: string): string {
    return lookUp(this.scope, prefix) ?? "";
  }

  private declare(attributes: XmlAttributes): void {
    for (let index = 0; index < attributes.count; index++) {
      const name = attributes.name(index);
      if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
      this.scope = this.names.declare(name.slice(6), attributes.value(index), this.scope);
    }
  }
}
