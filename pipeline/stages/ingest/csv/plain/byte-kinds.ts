/** Kinds of bytes in a field, as bits, so that those of many bytes can be combined. */
export const byteKind = {
  blank: 0,
  visible: 1,
  beyondAscii: 2,
  odd: 4,
  ends: 8,
  cut: 8,
  newline: 24,
  quote: 40,
} as const;

/** The kind of each byte for a given delimiter. */
export function byteKinds(cut: number): Uint8Array {
  const kinds = new Uint8Array(256).fill(byteKind.beyondAscii);
  kinds.fill(byteKind.odd, 0, 32).fill(byteKind.visible, 33, 127);
  kinds[9] = byteKind.blank;
  kinds[32] = byteKind.blank;
  kinds[10] = byteKind.newline;
  kinds[13] = byteKind.newline;
  kinds[34] = byteKind.quote;
  kinds[127] = byteKind.odd;
  kinds[cut] = byteKind.cut;
  return kinds;
}
