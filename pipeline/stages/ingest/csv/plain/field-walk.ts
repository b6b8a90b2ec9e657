import { longestCell } from "../exceeded-limit.ts";
import type { Newline } from "../scan-records.ts";
import { byteKind } from "./byte-kinds.ts";
import type { PlainWriter } from "./plain-writer.ts";

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const { cut, ends, newline, odd } = byteKind;
/** Small enough for a block to stay in the processor's cache between two passes. */
const blockLength = 1 << 10;

// One block, the kinds of its bytes, and where fields end in it. As module constants: the engine compiles loops over them to
// half as many instructions as over parameters, and nothing takes more time here.
const block = new Uint8Array(blockLength);
const kindOf = new Uint8Array(256);
const found = new Int32Array(blockLength);

/** Walks the bytes of a file once, from the end of one field to that of the next. */
export class FieldWalk {
  private hasLineFeeds = false;
  private hasPairs = false;
  private hasReturns = false;
  private readonly bytes: Buffer;
  private readonly kinds: Uint8Array;
  private readonly writer: PlainWriter;
  /** The start and the column of the field being read. */
  private from: number;
  private column = 1;
  /** State of quotes: inside; the second of a doubled quote; after the last closing quote. */
  private isQuoted = false;
  private second = -1;
  private unquoted = -1;

  constructor(bytes: Buffer, first: number, kinds: Uint8Array, writer: PlainWriter) {
    this.bytes = bytes;
    this.from = first;
    this.kinds = kinds;
    this.writer = writer;
  }

  /** What ended records so far. */
  get newlines(): Newline[] {
    const { hasLineFeeds, hasPairs, hasReturns } = this;
    return [
      ...(hasLineFeeds ? ["\n" as const] : []),
      ...(hasPairs ? ["\r\n" as const] : []),
      ...(hasReturns ? ["\r" as const] : []),
    ];
  }

  /** False where the file is not plain, or the writer stopped. */
  walk(): boolean {
    const { bytes, writer } = this;
    const { length } = bytes;
    kindOf.set(this.kinds);
    for (let first = this.from; first < length; first += blockLength) {
      const part = bytes.subarray(first, first + blockLength);
      if (first + part.length - this.from > longestCell) return false;
      block.set(part);
      const count = findEnds(part.length);
      if (count < 0 || !this.walkBlock(first, count)) return false;
    }
    const { from, column } = this;
    if (this.isQuoted) return false;
    if (from === length && column === 1) return true;
    if (from < length && !this.field(column, from, length)) return false;
    writer.record(column, length);
    return true;
  }

  private walkBlock(first: number, count: number): boolean {
    const { bytes } = this;
    let { column, from } = this;
    for (let at = 0; at < count; at++) {
      const place = found[at] ?? 0;
      const byte = block[place] ?? 0;
      const to = first + place;
      if (byte === quote || this.isQuoted) {
        if (!this.meetQuote(to, from)) return false;
        continue;
      }
      if (to > from && !this.field(column, from, to)) return false;
      // A line feed after a carriage return: the record ended before.
      const isSecond = to === from && byte === lineFeed && bytes[to - 1] === carriageReturn;
      from = to + 1;
      if (kindOf[byte] === cut) column++;
      else if (!isSecond) {
        this.endRecord(column, to);
        column = 1;
      }
    }
    this.column = column;
    this.from = from;
    return true;
  }

  /** Gives a field to the writer, without enclosing quotes. */
  private field(column: number, from: number, to: number): boolean {
    if (to !== this.unquoted) return this.writer.field(column, from, to);
    return to - from === 2 || this.writer.field(column, from + 1, to - 1);
  }

  private endRecord(fields: number, at: number): void {
    if (this.bytes[at] === lineFeed) this.hasLineFeeds = true;
    else if (this.bytes[at + 1] === lineFeed) this.hasPairs = true;
    else this.hasReturns = true;
    this.writer.record(fields, at + 1);
  }

  /** Continues at a quote, or inside quotes; false where they do not enclose a whole field. */
  private meetQuote(at: number, from: number): boolean {
    const { bytes, kinds } = this;
    const isQuote = bytes[at] === quote;
    if (!this.isQuoted) {
      this.isQuoted = true;
      return at === from;
    }
    if (!isQuote) {
      if (kinds[bytes[at] ?? 0] === newline) this.writer.hasNewline = true;
      return true;
    }
    if (at === this.second) return true;
    if (bytes[at + 1] === quote) {
      this.second = at + 1;
      return true;
    }
    this.isQuoted = false;
    this.unquoted = at + 1;
    const next = at + 1 < bytes.length ? kinds[bytes[at + 1] ?? 0] : newline;
    return next === cut || next === newline;
  }
}

/** Finds where fields or quotes may end in the block; returns how many, or -1 for an odd byte. Branchless, for speed. */
function findEnds(length: number): number {
  let count = 0;
  let seen = 0;
  for (let at = 0; at < length; at++) {
    const kind = kindOf[block[at] ?? 0] ?? 0;
    seen |= kind;
    found[count] = at;
    count += (kind & ends) >>> 3;
  }
  return (seen & odd) === 0 ? count : -1;
}
