/**
 * The characters of a text in place: from `from` up to the first of kind `end`, or to the end. Characters beyond ASCII are
 * 128 or more. The next text may reuse the same memory.
 */
export interface TextUnits {
  codes: Uint8Array;
  from: number;
  readonly kinds: Uint8Array;
}

/** Kinds of characters, as bits, so that several can be tested together. */
export const unitKind = { end: 1, digit: 2, letter: 4, dot: 8, space: 16, mark: 32, other: 64 } as const;

/** Ends every text; not the code of any character. */
export const endOfAll = 255;
const beyondAscii = 128;
const copied = { codes: new Uint8Array(256), from: 0, kinds: kindsEndingAt([]) };

export function unitsOf(text: string): TextUnits {
  const { length } = text;
  if (length >= copied.codes.length) copied.codes = new Uint8Array(length * 2);
  const { codes } = copied;
  for (let at = 0; at < length; at++) codes[at] = Math.min(text.charCodeAt(at), beyondAscii);
  codes[length] = endOfAll;
  return copied;
}

/** Kinds of characters, with some that end a text. Letters include hyphens and underscores. */
export function kindsEndingAt(codes: readonly number[]): Uint8Array {
  const kinds = new Uint8Array(256).fill(unitKind.other);
  for (let code = 0x21; code < 0x7f; code++) {
    const character = String.fromCharCode(code);
    kinds[code] = /\d/.test(character)
      ? unitKind.digit
      : /[\w-]/.test(character)
        ? unitKind.letter
        : character === "."
          ? unitKind.dot
          : unitKind.mark;
  }
  kinds[0x20] = unitKind.space;
  for (const code of [...codes, endOfAll]) kinds[code] = unitKind.end;
  return kinds;
}
