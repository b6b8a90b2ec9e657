/** Rows in a chunk of a column's cells: a power of two, so that a row's place is a shift and a mask. */
export const chunkRows = 1024;

export const kinds = ["empty", "number", "text", "boolean", "error", "uncalculated", "date"] as const;
export type CellKind = (typeof kinds)[number];
export const tagOf: { readonly [K in CellKind]: number } = {
  empty: 0,
  number: 1,
  text: 2,
  boolean: 3,
  error: 4,
  uncalculated: 5,
  date: 6,
};

/** The cells of one column over 1,024 rows. */
export interface Chunk {
  readonly values: Float64Array;
  /** Kind in the low three bits, index of the number format above them. */
  readonly tags: Uint16Array;
}
