import type { Font } from "../charts/font.ts";

const replacement = "\ufffd";

/**
 * Text that the typeface can draw. What it lacks becomes U+FFFD: a print has no other typeface to fall back on,
 * must not borrow one from the machine it is made on, and PDF/UA refuses a character without a glyph.
 * `besides`: what the maker of the print can draw by itself.
 */
export function printable(text: string, font: Font, besides = ""): string {
  const stand = font.covers(replacement) ? replacement : "?";
  return text.replace(/[^\n\x20-\x7e]/gu, (character) => {
    if (font.covers(character) || besides.includes(character)) return character;
    return /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(character) ? "" : stand;
  });
}
