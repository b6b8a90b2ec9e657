import type { Newline } from "../scan-records.ts";
import { byteKind } from "./byte-kinds.ts";
import type { PlainWriter } from "./plain-writer.ts";

const lineFeed = 10;
const carriageReturn = 13;

/** A field as it lies in the file. */
export interface Field {
  column: number;
  from: number;
  length: number;
  /** The kinds of its bytes. */
  seen: number;
  /** Its bytes themselves where they are eight or fewer, else a hash of them. */
  high: number;
  low: number;
}

/** Walks the bytes once, from the end of one field to that of the next; false where it met what is not plain. */
export function walkFields(bytes: Buffer, first: number, kinds: Uint8Array, writer: PlainWriter): boolean {
  const end = bytes.length;
  let at = first;
  const field: Field = { column: 1, from: first, length: 0, seen: 0, high: 0, low: 0 };
  while (at < end) {
    let kind: number = byteKind.newline;
    let seen = 0;
    let high = 0;
    let low = 0;
    field.from = at;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      kind = kinds[byte] ?? 0;
      if (kind >= byteKind.ends) break;
      seen |= kind;
      // The last eight bytes as they are; of those before them, a trace.
      const gone = Math.imul(high >>> 24, 0x01000193);
      high = (high << 8) | (low >>> 24);
      low = (low << 8) ^ byte ^ gone;
    }
    if (kind === byteKind.odd) return false;
    field.length = at - field.from;
    field.seen = seen;
    field.high = high;
    field.low = low;
    if (field.length > 0 && !writer.field(field)) return false;
    if (at < end && kind === byteKind.cut) {
      field.column++;
      at++;
      // A delimiter at the very end opens one more field.
      if (at < end) continue;
    }
    const newline = newlineAt(bytes, at);
    at += newline.length;
    if (!writer.record(field.column, newline, at)) return false;
    field.column = 1;
  }
  return true;
}

function newlineAt(bytes: Buffer, at: number): "" | Newline {
  const byte = bytes[at];
  if (byte === lineFeed) return "\n";
  if (byte !== carriageReturn) return "";
  return bytes[at + 1] === lineFeed ? "\r\n" : "\r";
}
