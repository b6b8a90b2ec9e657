import { AlternateContent } from "./alternate-content.ts";
import { forbiddenXml } from "./problems.ts";
import { beyond, damaged, Refusal } from "./refusal.ts";
import { isSpace, XmlAttributes } from "./xml-attributes.ts";
import { XmlElements } from "./xml-elements.ts";
import { type XmlName, XmlNames, type XmlVocabulary } from "./xml-names.ts";
import { decodeText } from "./xml-text.ts";

/** The events for a part's reader, in document order. `code` is the element's position in the vocabulary, or -1. */
export interface XmlHandler {
  /** The depth at which `take` is offered each tag before it is scanned, if any. */
  readonly takesAt?: number;
  /** Reads a whole element at `at` and returns the position after it, or -1 to leave it to the scanner. */
  take?(xml: XmlScanner, at: number, end: number): number;
  open(code: number, xml: XmlScanner): void;
  /** `last` says that an end tag follows, so that the text is complete. */
  text(xml: XmlScanner, from: number, to: number, last: boolean): void;
  close(code: number, xml: XmlScanner): void;
  /** An element of a skipped alternative; `local` is its local name's position in the vocabulary. */
  leaveOut?(local: number): void;
}

/** Bytes of one tag or text, and characters of one cell; Excel's limit is 32,767. */
export const longestText = 4_000_000;

const space = 0x20;
const bang = 0x21;
const slash = 0x2f;
const less = 0x3c;
const greater = 0x3e;
const question = 0x3f;
const bracket = 0x5b;
const hyphen = 0x2d;

/**
 * Reads XML from chunks of UTF-8 without building anything: the handler receives positions in `bytes`. Well-formedness is
 * checked as far as it affects what is read; DOCTYPE and entities are refused.
 */
export class XmlScanner {
  /** The bytes being read; positions are valid until the handler returns. */
  bytes = Buffer.alloc(0);
  /** Attributes of the element being opened. */
  readonly attributes: XmlAttributes;

  private readonly part: string;
  private readonly handler: XmlHandler;
  private readonly names: XmlNames;
  private readonly elements: XmlElements;
  private readonly alternatives: AlternateContent;
  private start = 0;
  private end = 0;
  /** How many bytes of an unfinished text or comment were already searched. */
  private searched = 0;
  private literal = false;
  private readonly takesAt: number;

  constructor(part: string, vocabulary: XmlVocabulary, handler: XmlHandler) {
    this.part = part;
    this.attributes = new XmlAttributes(part);
    this.handler = handler;
    this.takesAt = handler.take ? (handler.takesAt ?? -1) : -1;
    this.names = new XmlNames(vocabulary, part);
    this.elements = new XmlElements(this.names, part);
    this.alternatives = new AlternateContent(part);
  }

  write(chunk: Uint8Array): void {
    const rest = this.end - this.start;
    if (rest + chunk.length > this.bytes.length) {
      const larger = Buffer.alloc(Math.max(2 * rest, rest + chunk.length) + 4096);
      this.bytes.copy(larger, 0, this.start, this.end);
      this.bytes = larger;
    } else if (this.start > 0) this.bytes.copyWithin(0, this.start, this.end);
    this.bytes.set(chunk, rest);
    this.start = 0;
    this.end = rest + chunk.length;
    this.scan(false);
  }

  finish(): void {
    this.scan(true);
    if (this.start < this.end || this.elements.depth > 0 || !this.elements.rootSeen) throw damaged(this.part);
  }

  /** The characters at positions that the handler received. */
  string(from: number, to: number): string {
    return decodeText(this.bytes, from, to, this.literal, this.part);
  }

  /** Depth of the element being opened or closed, 1 for the root; elements that select alternatives do not count. */
  get depth(): number {
    return this.elements.depth - this.alternatives.unseen;
  }

  /** Whether the element being opened has no prefix, so that names without one share its namespace. */
  isUnprefixed(): boolean {
    return this.elements.last?.prefix === "";
  }

  /** Namespace of the element being opened; "" where none is declared. */
  namespace(): string {
    return this.elements.namespace(this.elements.last?.prefix ?? "");
  }

  /** The attribute `id` in the relationships namespace, with any prefix. */
  relationshipId(): string | null {
    for (let index = 0; index < this.attributes.count; index++) {
      const name = this.attributes.name(index);
      if (!name.endsWith(":id")) continue;
      const namespace = this.elements.namespace(name.slice(0, -3));
      if (namespace.endsWith("/relationships")) return this.attributes.value(index);
    }
    return null;
  }

  private scan(final: boolean): void {
    const { bytes, end } = this;
    let at = this.start;
    while (at < end) {
      let next: number;
      if (bytes[at] === less) {
        next = this.depth === this.takesAt ? this.taken(at, end) : -1;
        if (next < 0) next = this.markup(at, end);
      } else next = this.textRun(at, end, final);
      if (next < 0) break;
      at = next;
      this.searched = 0;
    }
    this.start = at;
    if (end - at > longestText) throw beyond("text length", end - at, longestText);
  }

  private taken(at: number, end: number): number {
    return this.alternatives.isLeftOut ? -1 : (this.handler.take?.(this, at, end) ?? -1);
  }

  private textRun(from: number, end: number, final: boolean): number {
    let to = from + this.searched;
    while (to < end && this.bytes[to] !== less) to++;
    if (to + 1 >= end && !final) {
      this.searched = to - from;
      return -1;
    }
    this.literal = false;
    if (this.elements.depth === 0) this.blank(from, to);
    else if (!this.alternatives.isLeftOut) this.handler.text(this, from, to, this.bytes[to + 1] === slash);
    return to;
  }

  private blank(from: number, to: number): void {
    for (let at = from; at < to; at++) if (!isSpace(this.bytes[at])) throw damaged(this.part);
  }

  /** Reads the markup at `at` and returns the position after it, or -1 where the chunk ends before. */
  private markup(at: number, end: number): number {
    if (at + 1 >= end) return -1;
    switch (this.bytes[at + 1]) {
      case slash:
        return this.endTag(at, end);
      case question:
        return this.upTo("?>", at, end, 2);
      case bang:
        return this.declaration(at, end);
      default:
        return this.startTag(at, end);
    }
  }

  private declaration(at: number, end: number): number {
    if (at + 9 > end) {
      // Too short to tell a comment from CDATA, but a DOCTYPE is recognized by its first letter.
      if (at + 2 < end && this.bytes[at + 2] !== hyphen && this.bytes[at + 2] !== bracket)
        this.forbid(at, end);
      if (at + 7 > end || this.bytes[at + 2] !== hyphen) return -1;
    }
    const opening = this.bytes.toString("latin1", at + 2, at + 9);
    if (opening.startsWith("--")) return this.upTo("-->", at, end, 4);
    if (opening !== "[CDATA[") this.forbid(at, end);
    if (this.elements.depth === 0) throw damaged(this.part);
    const next = this.upTo("]]>", at, end, 9);
    if (next < 0 || next + 1 >= end) return -1;
    if (this.alternatives.isLeftOut) return next;
    this.literal = true;
    this.handler.text(this, at + 9, next - 3, this.bytes[next] === less && this.bytes[next + 1] === slash);
    return next;
  }

  private forbid(at: number, end: number): never {
    const word = /^[A-Za-z]{1,16}/.exec(this.bytes.toString("latin1", at + 2, Math.min(end, at + 18)));
    throw new Refusal(forbiddenXml({ part: this.part, construct: word?.[0] ?? "<!" }));
  }

  private upTo(closing: string, at: number, end: number, opening: number): number {
    const found = this.bytes.indexOf(
      closing,
      at + Math.max(opening, this.searched - closing.length),
      "latin1",
    );
    if (found >= 0 && found + closing.length <= end) return found + closing.length;
    this.searched = end - at;
    return -1;
  }

  private endTag(at: number, end: number): number {
    const name = this.elements.last;
    if (!name) throw damaged(this.part);
    let to = at + 2 + name.bytes.length;
    if (to >= end) return -1;
    for (let index = 0; index < name.bytes.length; index++) {
      if (this.bytes[at + 2 + index] !== name.bytes[index]) throw damaged(this.part);
    }
    while (to < end && isSpace(this.bytes[to])) to++;
    if (to >= end) return -1;
    if (this.bytes[to] !== greater) throw damaged(this.part);
    this.close(name);
    return to + 1;
  }

  private startTag(at: number, end: number): number {
    const { bytes } = this;
    let to = at + 1;
    let hash = 0;
    for (; to < end; to++) {
      const byte = bytes[to] ?? 0;
      if (byte <= space || byte === slash || byte === greater) break;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    const nameEnd = to;
    if (to < end && nameEnd === at + 1) throw damaged(this.part);
    to = this.attributes.read(bytes, to, end);
    if (to < 0) return -1;
    const name = this.names.find(bytes, at + 1, nameEnd, hash);
    this.open(name);
    if (bytes[to] === greater) return to + 1;
    this.close(name);
    return to + 2;
  }

  private open(name: XmlName): void {
    const code = this.elements.push(name, this.attributes);
    if (code < -1) this.alternatives.open(code, this.elements.depth, () => this.understood());
    else if (this.alternatives.isLeftOut) this.handler.leaveOut?.(name.local);
    else this.handler.open(code, this);
  }

  private close(name: XmlName): void {
    const code = this.elements.codeOf(name);
    if (code < -1) this.alternatives.close(code, this.elements.depth);
    else if (!this.alternatives.isLeftOut) this.handler.close(code, this);
    this.elements.pop();
  }

  /** Whether the element being opened requires namespaces, all of which are supported. */
  private understood(): boolean {
    const prefixes = (this.attributes.get("Requires") ?? "").split(" ").filter((prefix) => prefix !== "");
    const isRead = (prefix: string) => this.names.isUnderstood(this.elements.namespace(prefix));
    return prefixes.length > 0 && prefixes.every(isRead);
  }
}
