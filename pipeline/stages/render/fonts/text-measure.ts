import { charactersOf } from "./characters-of.ts";
import type { Font } from "./typeface.ts";

/** The widths in ems of the characters that a text may hold, for whoever has no typeface at hand. */
export interface TextMeasure {
  readonly characters: string;
  readonly regular: readonly number[];
  readonly bold: readonly number[];
}

/** Digits and signs stand in it in any case: a library that draws writes its own. */
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
