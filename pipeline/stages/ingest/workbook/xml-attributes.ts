import { damaged } from "./refusal.ts";
import { decodeText } from "./xml-text.ts";

const most = 512;
const space = 0x20;
const slash = 0x2f;
const less = 0x3c;
const equals = 0x3d;
const greater = 0x3e;

/** The attributes of one start tag, as positions in the bytes; one object serves all tags of a part. */
export class XmlAttributes {
  count = 0;
  /** Whether a name starts with x, as namespace declarations do. */
  maybeNamespaces = false;
  private bytes: Buffer = Buffer.alloc(0);
  /** Four positions each: start and end of the name, start and end of the value. */
  private readonly places = new Int32Array(4 * most);
  private readonly part: string;

  constructor(part: string) {
    this.part = part;
  }

  /** Reads attributes from `from` on; returns the position of `>` or `/>`, or -1 where the bytes end before. */
  read(bytes: Buffer, from: number, end: number): number {
    let to = from;
    this.bytes = bytes;
    this.count = 0;
    this.maybeNamespaces = false;
    for (;;) {
      while (to < end && isSpace(bytes[to])) to++;
      if (to >= end) return -1;
      if (bytes[to] === greater) return to;
      if (bytes[to] === slash) {
        if (to + 1 < end && bytes[to + 1] !== greater) throw damaged(this.part);
        return to + 1 < end ? to : -1;
      }
      if (this.count === most) throw damaged(this.part);
      to = this.readAttribute(bytes, to, end);
      if (to < 0) return -1;
      this.count++;
    }
  }

  /** The value of an attribute without prefix, or null. */
  get(name: string): string | null {
    const index = this.find(name);
    return index < 0 ? null : this.value(index);
  }

  /** The index of the attribute with this name, or -1. */
  find(name: string): number {
    let found = -1;
    for (let index = 0; index < this.count; index++) {
      if (!this.isNamed(index, name)) continue;
      if (found >= 0) throw damaged(this.part);
      found = index;
    }
    return found;
  }

  name(index: number): string {
    return this.bytes.toString("latin1", this.nameStart(index), this.nameEnd(index));
  }

  value(index: number): string {
    const value = decodeText(this.bytes, this.valueStart(index), this.valueEnd(index), false, this.part);
    return value.replace(/[\t\n]/g, " ");
  }

  nameStart(index: number): number {
    return this.places[4 * index] ?? 0;
  }

  nameEnd(index: number): number {
    return this.places[4 * index + 1] ?? 0;
  }

  valueStart(index: number): number {
    return this.places[4 * index + 2] ?? 0;
  }

  valueEnd(index: number): number {
    return this.places[4 * index + 3] ?? 0;
  }

  private readAttribute(bytes: Buffer, from: number, end: number): number {
    const place = 4 * this.count;
    let to = from;
    while (to < end && bytes[to] !== equals && isNameByte(bytes[to] ?? 0)) to++;
    this.places[place] = from;
    this.places[place + 1] = to;
    if (bytes[from] === 0x78) this.maybeNamespaces = true;
    while (to < end && isSpace(bytes[to])) to++;
    if (to >= end) return -1;
    if (bytes[to] !== equals || to === from) throw damaged(this.part);
    to++;
    while (to < end && isSpace(bytes[to])) to++;
    if (to >= end) return -1;
    const quote = bytes[to];
    if (quote !== 0x22 && quote !== 0x27) throw damaged(this.part);
    to++;
    this.places[place + 2] = to;
    while (to < end && bytes[to] !== quote) {
      if (bytes[to] === less) throw damaged(this.part);
      to++;
    }
    this.places[place + 3] = to;
    return to < end ? to + 1 : -1;
  }

  private isNamed(index: number, name: string): boolean {
    const from = this.nameStart(index);
    if (this.nameEnd(index) - from !== name.length) return false;
    for (let at = 0; at < name.length; at++) {
      if (this.bytes[from + at] !== name.charCodeAt(at)) return false;
    }
    return true;
  }
}

export function isSpace(byte: number | undefined): boolean {
  return byte === space || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isNameByte(byte: number): boolean {
  return (
    byte > space && byte !== slash && byte !== less && byte !== greater && byte !== 0x22 && byte !== 0x27
  );
}
