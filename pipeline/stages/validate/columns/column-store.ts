import type { Evidence } from "../../../model/quantity.ts";

/** The values of one column by the index of their row, in the narrowest array that holds them. */
export interface ColumnStore {
  /** The value of a row; a quantity is built with the evidence of its cell. */
  get(index: number, evidence: () => Evidence): unknown;
  /** What tells the value from others when it is part of a key. */
  key(index: number): string;
  /** A hash of the key. */
  hash(index: number): number;
}

/** FNV-1a over the characters of a text. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** A value that is the same in every row. */
export function constantStore(value: unknown): ColumnStore {
  const key = String(value);
  const hash = hashText(key);
  return { get: () => value, key: () => key, hash: () => hash };
}
