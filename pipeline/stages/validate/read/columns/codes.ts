/** A small number for each row, in the narrowest array: large allocations trigger the garbage collector. */
export type Codes = Uint8Array | Uint16Array | Int32Array;

/** The codes in an array wide enough for this one. */
export function roomFor(codes: Codes, code: number): Codes {
  if (code > 0xffff) return codes instanceof Int32Array ? codes : Int32Array.from(codes);
  return code > 0xff && codes instanceof Uint8Array ? Uint16Array.from(codes) : codes;
}
