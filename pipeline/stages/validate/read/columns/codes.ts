/** A small number for each row. Few values need few bytes: memory that is asked for at once makes the collector run. */
export type Codes = Uint8Array | Uint16Array | Int32Array;

/** The codes in an array that can hold this one, too. */
export function roomFor(codes: Codes, code: number): Codes {
  if (code > 0xffff) return codes instanceof Int32Array ? codes : Int32Array.from(codes);
  return code > 0xff && codes instanceof Uint8Array ? Uint16Array.from(codes) : codes;
}
