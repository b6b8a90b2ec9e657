import type { Evidence } from "../../../../model/quantity.ts";
import { endOfAll, type TextUnits, unitKind } from "../../../../model/text-units.ts";

/** The evidence of a row's cell, by row index. */
export type EvidenceAt = (index: number) => Evidence;

/** The values of one column by row index, in the narrowest array that holds them. */
export interface ColumnStore {
  /** The value of a row; a quantity is created with the evidence of its cell. */
  get(index: number, evidence: EvidenceAt): unknown;
  /** The value as part of a key. */
  key(index: number): string;
  /** False where no row has this key. */
  mayHave(key: string): boolean;
  /** Mixes each row's key into the hash of the parts before it. */
  hashInto(hashes: Int32Array): void;
}

/** FNV-1a over the characters of a text, in 30 bits and from 2, so that 0 and 1 may have other meanings. */
export function hashText(text: string): number {
  let hash = basis;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return (hash & bits) + 2;
}

/** The hash of a text kept as it is: visible ASCII with single spaces, without a leading `#` or `'`; 0 for any other. */
export function hashOfPlain({ codes, from, kinds }: TextUnits): number {
  if (codes[from] === 0x23 || codes[from] === 0x27) return 0;
  let hash = basis;
  let before = 0x20;
  for (let at = from; ; at++) {
    const code = codes[at] ?? endOfAll;
    const kind = kinds[code] ?? 0;
    if ((kind & inWords) === 0) {
      if (kind === unitKind.end) return before === 0x20 ? 0 : (hash & bits) + 2;
      if (kind !== unitKind.space || before === 0x20) return 0;
    }
    hash = Math.imul(hash ^ code, prime);
    before = code;
  }
}

const basis = 0x811c9dc5;
const prime = 0x01000193;
const bits = 0x3fffffff;
const inWords = unitKind.digit | unitKind.letter | unitKind.dot | unitKind.mark;

/** Combines two hashes with thorough mixing; otherwise they would cluster in the same slots. */
export function mixed(hash: number, part: number): number {
  const once = Math.imul(hash ^ part, 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 15), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/** A value that is the same in every row. */
export function constantStore(value: unknown): ColumnStore {
  const key = String(value);
  return {
    get: () => value,
    key: () => key,
    mayHave: (other) => other === key,
    hashInto: (hashes) => hashConstant(key, hashes),
  };
}

/** Mixes one key into the hash of every row. */
export function hashConstant(key: string, hashes: Int32Array): void {
  const part = hashText(key);
  for (let index = 0; index < hashes.length; index++) hashes[index] = mixed(hashes[index] ?? 0, part);
}
