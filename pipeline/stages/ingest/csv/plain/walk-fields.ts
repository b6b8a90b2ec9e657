import type { Newline } from "../scan-records.ts";
import { byteKind } from "./byte-kinds.ts";
import type { PlainWriter } from "./plain-writer.ts";

const lineFeed = 10;
const carriageReturn = 13;

/** Walks the bytes once, from the end of one field to that of the next; false where it met what is not plain. */
export function walkFields(bytes: Buffer, first: number, kinds: Uint8Array, writer: PlainWriter): boolean {
  const end = bytes.length;
  let at = first;
  let column = 1;
  while (at < end) {
    const from = at;
    let kind: number = byteKind.newline;
    let seen = 0;
    let hash = 0;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      kind = kinds[byte] ?? 0;
      if (kind >= byteKind.ends) break;
      seen |= kind;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    if (kind === byteKind.odd) return false;
    if (at > from && !writer.field(column, from, at - from, seen, hash)) return false;
    if (at < end && kind === byteKind.cut) {
      column++;
      at++;
      // A delimiter at the very end opens one more field.
      if (at < end) continue;
    }
    const newline = newlineAt(bytes, at);
    at += newline.length;
    if (!writer.record(column, newline, at)) return false;
    column = 1;
  }
  return true;
}

function newlineAt(bytes: Buffer, at: number): "" | Newline {
  const byte = bytes[at];
  if (byte === lineFeed) return "\n";
  if (byte !== carriageReturn) return "";
  return bytes[at + 1] === lineFeed ? "\r\n" : "\r";
}
