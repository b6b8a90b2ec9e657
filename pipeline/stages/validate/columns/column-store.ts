import type { Evidence } from "../../../model/quantity.ts";

/** The values of one column by the index of their row, in the narrowest array that holds them. */
export interface ColumnStore {
  /** The value of a row; a quantity is built with the evidence of its cell. */
  get(index: number, evidence: () => Evidence): unknown;
  /** What tells the value from others when it is part of a key. */
  key(index: number): string;
}

/** A value that is the same in every row. */
export function constantStore(value: unknown): ColumnStore {
  return { get: () => value, key: () => String(value) };
}
