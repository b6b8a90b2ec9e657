import type { Limits, ReadingOptions } from "../../../../model/contract.ts";
import type { CellRef } from "../../../../model/source.ts";
import type { Measured } from "../ragged-rows.ts";
import { byteKind, byteKinds } from "./byte-kinds.ts";
import { delimiterOf } from "./delimiter-of.ts";
import { FieldWalk } from "./field-walk.ts";
import { isPlain } from "./is-plain.ts";
import { PlainWriter } from "./plain-writer.ts";

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** The records of a plain file in cells. */
export interface PlainRead extends Measured {
  /** Null for a single column. */
  readonly delimiter: string | null;
  /** What ends the records; `mixed` for several kinds. */
  readonly newline: string | null;
  /** Quoted fields that have swallowed rows. */
  readonly swallowed: readonly Pick<CellRef, "row" | "column">[];
}

/**
 * Reads valid UTF-8 with quotes only around whole fields directly from its bytes; null for any other or faulty file, which
 * papaparse reads or reports.
 */
export function readPlain(file: Uint8Array, reading: ReadingOptions, limits: Limits): PlainRead | null {
  if (reading.encoding !== undefined) return null;
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const first = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (!isPlain(bytes, first)) return null;
  const delimiter = reading.delimiter ?? delimiterOf(bytes, first);
  if (delimiter === null) return null;
  const kinds = byteKinds(delimiter.charCodeAt(0));
  const contentEnd = endOfContent(bytes, first, kinds);
  if (contentEnd === null) return null;

  const writer = new PlainWriter(bytes, kinds, contentEnd, limits);
  const walk = new FieldWalk(bytes, first, kinds, writer);
  if (!walk.walk() || writer.rows === 0 || !writer.isWithinLimits()) return null;
  const { cells, uncut, isCut, swallowed } = writer;
  const [newline = null, ...others] = walk.newlines;
  return {
    cells,
    extents: writer.extents.subarray(0, writer.records),
    uncut,
    delimiter: reading.delimiter ?? (isCut ? delimiter : null),
    newline: others.length > 0 ? "mixed" : newline,
    swallowed,
  };
}

/**
 * The position after the last content byte and the quote that closes its field; null where more quotes follow, which may
 * contain blanks.
 */
function endOfContent(bytes: Buffer, first: number, kinds: Uint8Array): number | null {
  let end = bytes.length;
  while (end > first && !isContent(kinds[bytes[end - 1] ?? 0] ?? 0)) end--;
  const tail = bytes.subarray(end);
  const lastQuote = tail.lastIndexOf(quote);
  if (lastQuote < 0) return end;
  const between = tail.subarray(0, lastQuote);
  return between.includes(lineFeed) || between.includes(carriageReturn) ? null : end + lastQuote + 1;
}

function isContent(kind: number): boolean {
  return kind === byteKind.visible || kind === byteKind.beyondAscii;
}
