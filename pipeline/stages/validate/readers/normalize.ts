/** Text for comparison: folded and in lower case. */
export function normalize(text: string): string {
  return fold(text).toLowerCase();
}

/** NFKC (full-width forms folded), without invisible characters, with single spaces; case is kept. */
export function fold(text: string): string {
  if (isPlainAscii(text)) return text;
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

const plainAscii = /^[!-~]+(?: [!-~]+)*$/;

/** Whether folding leaves the text unchanged: visible ASCII with single spaces. */
export function isPlainAscii(text: string): boolean {
  return plainAscii.test(text);
}

/** Superscripts, circled digits and fractions: NFKC would join a footnote mark to the number before it. */
const markedDigits =
  /[\u00B2\u00B3\u00B9\u00BC-\u00BE\u2070-\u209F\u2150-\u218B\u2460-\u24FF\u2776-\u2793\u3248-\u325F\u32B1-\u32BF]/u;

/** Whether a text has such digits, except in a unit (m³). */
export function hasMarkedDigits(text: string): boolean {
  return markedDigits.test(text) && markedDigits.test(text.replace(/(?<=\p{L})[²³]/gu, ""));
}
