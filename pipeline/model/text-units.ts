/**
 * The characters of a text where they lie: from `from` to before the first that `ends` marks, or to where all end.
 * What is beyond ASCII stands there as 128 or more. The next text that is asked for may take the same place.
 */
export interface TextUnits {
  codes: Uint8Array;
  from: number;
  readonly ends: Uint8Array;
}

/** Ends every text; no character is written with it. */
export const endOfAll = 255;
const beyondAscii = 128;
const copied = { codes: new Uint8Array(256), from: 0, ends: endsAt([]) };

/** The characters of a string. */
export function unitsOf(text: string): TextUnits {
  const { length } = text;
  if (length >= copied.codes.length) copied.codes = new Uint8Array(length * 2);
  const { codes } = copied;
  for (let at = 0; at < length; at++) codes[at] = Math.min(text.charCodeAt(at), beyondAscii);
  codes[length] = endOfAll;
  return copied;
}

/** A table of the characters that end a text, by their codes. */
export function endsAt(codes: readonly number[]): Uint8Array {
  const ends = new Uint8Array(256);
  for (const code of [...codes, endOfAll]) ends[code] = 1;
  return ends;
}
