import type { Newline } from "../scan-records.ts";
import { byteKind } from "./byte-kinds.ts";
import type { PlainWriter } from "./plain-writer.ts";

const lineFeed = 10;
const carriageReturn = 13;
const { cut, ends, odd } = byteKind;
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
      for (let at = 0; at < count; at++) if (!this.endField(this.ends[at] ?? 0)) return false;
    }
    const { from, column } = this;
    if (from === length && column === 1) return true;
    if (length > from && !writer.field(column, from, length)) return false;
    return writer.record(column, length);
  }

  /** Notes where fields end in one block, and how many do; -1 where a byte is odd. Without a branch, since no processor foresees where. */
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

  private endField(to: number): boolean {
    const { bytes, from, column, writer } = this;
    const byte = bytes[to] ?? 0;
    this.from = to + 1;
    // The record has ended at the carriage return.
    if (byte === lineFeed && to === from && bytes[to - 1] === carriageReturn) return true;
    if (to > from && !writer.field(column, from, to)) return false;
    if (this.kinds[byte] === cut) {
      this.column = column + 1;
      return true;
    }
    this.column = 1;
    if (byte === lineFeed) this.hasLineFeeds = true;
    else if (bytes[to + 1] === lineFeed) this.hasPairs = true;
    else this.hasReturns = true;
    return writer.record(column, to + 1);
  }
}
