import type { Evidence } from "../../../../model/quantity.ts";
import type { Cells } from "../../../../model/sheet.ts";
import { endOfAll } from "../../../../model/text-units.ts";

/** Where the value of a row stands and how sure it is, by the row's index. */
export type EvidenceAt = (index: number) => Evidence;

/** The values of one column by the index of their row, in the narrowest array that holds them. */
export interface ColumnStore {
  /** The value of a row; a quantity is built with the evidence of its cell. */
  get(index: number, evidence: EvidenceAt): unknown;
  /** What tells the value from others when it is part of a key. */
  key(index: number): string;
  /** Works each row's key into the hash of the parts before it. */
  hashInto(hashes: Int32Array): void;
}

/** FNV-1a over the characters of a text. */
export function hashText(text: string): number {
  let hash = basis;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash;
}

/** The same of a text by its index. */
export function hashTextAt(cells: Cells, index: number): number {
  const { codes, from, ends } = cells.unitsOf(index);
  let hash = basis;
  for (let at = from; ; at++) {
    const code = codes[at] ?? endOfAll;
    if (ends[code] === 1) return hash;
    if (code > 127) return hashText(cells.textOf(index));
    hash = Math.imul(hash ^ code, prime);
  }
}

const basis = 0x811c9dc5;
const prime = 0x01000193;

/** A hash with another worked into it, mixed well, since the parts alone would crowd into the same slots. */
export function mixed(hash: number, part: number): number {
  const once = Math.imul(hash ^ part, 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 15), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/** A value that is the same in every row. */
export function constantStore(value: unknown): ColumnStore {
  const key = String(value);
  return { get: () => value, key: () => key, hashInto: (hashes) => hashConstant(key, hashes) };
}

/** Works one key into the hash of every row. */
export function hashConstant(key: string, hashes: Int32Array): void {
  const part = hashText(key);
  for (let index = 0; index < hashes.length; index++) hashes[index] = mixed(hashes[index] ?? 0, part);
}
