import { charactersOf } from "./characters-of.ts";
import type { Font } from "./typeface.ts";

/** The widths in ems of the characters of a text, for use without the typeface. */
export interface TextMeasure {
  readonly characters: string;
  readonly regular: readonly number[];
  readonly bold: readonly number[];
}

/** Always includes digits and signs, since the drawing library writes its own. */
export function measureText(text: string, font: Font): TextMeasure {
  const characters = [...charactersOf(`0123456789,.−-+e ${text}`)].sort();
  const widths = (bold: boolean) => characters.map((character) => font.width(character, 1, bold));
  return { characters: characters.join(""), regular: widths(false), bold: widths(true) };
}

export function measureOf({ characters, regular, bold }: TextMeasure): Font["width"] {
  const at = new Map([...characters].map((character, index) => [character, index]));
  return (text, size, isBold) => {
    let ems = 0;
    for (const character of text) ems += (isBold ? bold : regular)[at.get(character) ?? -1] ?? 1;
    return ems * size;
  };
}
