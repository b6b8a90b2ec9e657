import { charactersOf } from "./characters-of.ts";
import { isDrawn, type Typeface } from "./typeface.ts";

const isPlain = /^[\n\x20-\x7e]$/;
const replacement = "\ufffd";

/** Characters that typst's own typeface draws where the language's cannot: Noto Sans has no root sign. */
export const spareCharacters = "√∛∝∈∑∏";

/**
 * Text that the typefaces can draw. Other characters become U+FFFD: a print has no fallback typeface, must not use one
 * of the machine it is made on, and PDF/UA refuses a character without a glyph.
 * `besides`: what the typesetter can draw by itself.
 */
export function printable(text: string, typeface: Typeface, besides = ""): string {
  const isWhole = (character: string) => typeface.covers(character) || besides.includes(character);
  // Most texts have none missing, and most are long.
  const lacking = [...charactersOf(text)].filter(
    (character) => !isPlain.test(character) && !isWhole(character),
  );
  if (lacking.length === 0) return text;
  const stand = typeface.covers(replacement) ? replacement : "?";
  return text.replace(/[^\n\x20-\x7e]/gu, (character) => {
    if (isWhole(character)) return character;
    return isDrawn(character) ? stand : "";
  });
}

/** A chart for print: each character names the typeface that draws it. */
export function printableSvg(svg: string, typeface: Typeface): string {
  const { main } = typeface;
  const named = printable(svg, typeface).replaceAll(
    / font-family="[^"]*"/g,
    ` font-family="'${main.family}'"`,
  );
  return named.replaceAll(/(<(?:text|tspan)[^>]*>)([^<]*)/g, (_, tag: string, text: string) => {
    const parts = text.replace(/[^\x20-\x7e]+/gu, (run) =>
      [...run]
        .map((character) => {
          const face = typeface.faceOf(character) ?? main;
          return face === main ? character : `<tspan font-family="'${face.family}'">${character}</tspan>`;
        })
        .join(""),
    );
    return tag + parts;
  });
}
