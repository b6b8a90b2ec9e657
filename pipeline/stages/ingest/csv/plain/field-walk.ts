import type { Newline } from "../scan-records.ts";
import { byteKind } from "./byte-kinds.ts";
import type { PlainWriter } from "./plain-writer.ts";

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const { cut, ends, newline, odd } = byteKind;
/** Small enough that a block stays in the processor's cache between the two looks at it. */
const blockLength = 1 << 12;

/** Walks the bytes of a file once, from the end of one field to that of the next. */
export class FieldWalk {
  private hasLineFeeds = false;
  private hasPairs = false;
  private hasReturns = false;
  private readonly bytes: Buffer;
  private readonly kinds: Uint8Array;
  private readonly writer: PlainWriter;
  private readonly ends = new Int32Array(blockLength);
  /** Where the field being read begins, and which column it is in. */
  private from: number;
  private column = 1;
  /** Within quotes; the second of two quotes in a row that are one; behind the quote that closed last. */
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

  /** False where it met what is not plain, or its writer had enough. */
  walk(): boolean {
    const { bytes, writer } = this;
    const { length } = bytes;
    for (let block = this.from; block < length; block += blockLength) {
      const count = this.findEnds(block, Math.min(block + blockLength, length));
      if (count < 0) return false;
      for (let at = 0; at < count; at++) if (!this.meet(this.ends[at] ?? 0)) return false;
    }
    const { from, column } = this;
    if (this.isQuoted) return false;
    if (from === length && column === 1) return true;
    return this.endField(length) && writer.record(column, length);
  }

  /** Notes where fields or quotes may end in one block, and how many do; -1 where a byte is odd. Without a branch, since no processor foresees where. */
  private findEnds(block: number, blockEnd: number): number {
    const { bytes, kinds, ends: found } = this;
    let count = 0;
    let seen = 0;
    for (let at = block; at < blockEnd; at++) {
      const kind = kinds[bytes[at] ?? 0] ?? 0;
      seen |= kind;
      found[count] = at;
      count += (kind & ends) >>> 3;
    }
    return (seen & odd) === 0 ? count : -1;
  }

  private meet(at: number): boolean {
    const { bytes, column, from } = this;
    const byte = bytes[at] ?? 0;
    if (byte === quote || this.isQuoted) return this.meetQuote(at);
    // The record has ended at the carriage return.
    if (byte === lineFeed && at === from && bytes[at - 1] === carriageReturn) {
      this.from = at + 1;
      return true;
    }
    if (!this.endField(at)) return false;
    if (this.kinds[byte] === cut) {
      this.column = column + 1;
      return true;
    }
    this.column = 1;
    if (byte === lineFeed) this.hasLineFeeds = true;
    else if (bytes[at + 1] === lineFeed) this.hasPairs = true;
    else this.hasReturns = true;
    return this.writer.record(column, at + 1);
  }

  private endField(to: number): boolean {
    const { column, from, unquoted, writer } = this;
    this.from = to + 1;
    if (to === from) return true;
    if (to !== unquoted) return writer.field(column, from, to);
    return to - from === 2 || writer.field(column, from + 1, to - 1);
  }

  /** Goes on from a quote, or within quotes; false where one does not stand around a whole field. */
  private meetQuote(at: number): boolean {
    const { bytes, kinds } = this;
    const isQuote = bytes[at] === quote;
    if (!this.isQuoted) {
      this.isQuoted = true;
      return at === this.from;
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
