import type { Limits, Reading } from "../../../../model/contract.ts";
import type { Measured } from "../ragged-rows.ts";
import { byteKind, byteKinds } from "./byte-kinds.ts";
import { delimiterOf } from "./delimiter-of.ts";
import { FieldWalk } from "./field-walk.ts";
import { isPlain } from "./is-plain.ts";
import { PlainWriter } from "./plain-writer.ts";

/** The records of a plain file in cells. */
export interface PlainRead extends Measured {
  /** Null where there is one column. */
  readonly delimiter: string | null;
  /** What ends the records; `mixed` when several things do. */
  readonly newline: string | null;
}

/**
 * Reads sound UTF-8 without quotes straight from its bytes; null for every other file, and for one at fault:
 * papaparse's way reads it, or says what is wrong.
 */
export function readPlain(file: Uint8Array, reading: Reading, limits: Limits): PlainRead | null {
  if (reading.encoding !== undefined) return null;
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const first = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (!isPlain(bytes, first)) return null;
  const delimiter = reading.delimiter ?? delimiterOf(bytes, first);
  if (delimiter === null) return null;
  const kinds = byteKinds(delimiter.charCodeAt(0));
  const contentEnd = endOfContent(bytes, first, kinds);
  if (contentEnd === first) return null;

  const writer = new PlainWriter(bytes, kinds, contentEnd, limits);
  const walk = new FieldWalk(bytes, first, kinds, writer);
  if (!walk.walk() || !writer.isWithinLimits()) return null;
  const { cells, uncut, isCut } = writer;
  const [newline = null, ...others] = walk.newlines;
  return {
    cells,
    extents: writer.extents.subarray(0, writer.records),
    uncut,
    delimiter: reading.delimiter ?? (isCut ? delimiter : null),
    newline: others.length > 0 ? "mixed" : newline,
  };
}

/** Behind the last byte that is neither blank nor between fields. */
function endOfContent(bytes: Buffer, first: number, kinds: Uint8Array): number {
  let end = bytes.length;
  while (end > first && !isContent(kinds[bytes[end - 1] ?? 0] ?? 0)) end--;
  return end;
}

function isContent(kind: number): boolean {
  return kind === byteKind.visible || kind === byteKind.beyondAscii;
}
