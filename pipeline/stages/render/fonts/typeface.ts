import type { FaceFiles } from "./faces-for.ts";
import { type Advances, type FontFiles, readAdvances } from "./read-advances.ts";

/** A typeface: its files, and the advance widths of its characters in ems. */
export interface Face {
  readonly name: string;
  readonly family: string;
  readonly files: FontFiles<URL>;
  readonly advances: FontFiles<Advances>;
}

/** Measures text in pixels, and knows what draws it. */
export interface Font {
  /** As in an SVG: the language's own face, then its fallbacks. */
  readonly families: string;
  width(text: string, size: number, bold: boolean): number;
  /** Whether both weights of any face can draw the character. */
  covers(character: string): boolean;
}

/** The typefaces of one language; fallbacks are read when a character first needs them. */
export interface Typeface extends Font {
  readonly main: Face;
  /** The regular files of all available typefaces, which determine the widths of texts. */
  readonly files: readonly string[];
  /** The available typeface that draws a character, or null. */
  faceOf(character: string): Face | null;
}

/**
 * Scripts from which a PDF returns every character. Those that need shaping, such as Devanagari or Arabic, use the declared
 * stand-in in print, and the reader's typeface on the page.
 */
const isSimple =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}]/u;

export function typefaceOf(
  [first, ...rest]: readonly [FaceFiles, ...FaceFiles[]],
  families: readonly string[],
  read: (file: URL) => Uint8Array,
): Typeface {
  const load = (files: FaceFiles): Face => {
    const { name, family, regular, bold } = files;
    const advances = { regular: readAdvances(read(regular)), bold: readAdvances(read(bold)) };
    return { name, family, files: { regular, bold }, advances };
  };
  const faces = [load(first)];
  const waiting = [...rest];
  const faceByCharacter = new Map<string, Face | null>();
  const faceOf = (character: string): Face | null => {
    const found = faceByCharacter.get(character);
    if (found !== undefined) return found;
    const face = isDrawn(character) && isSimple.test(character) ? firstWith(character) : null;
    faceByCharacter.set(character, face);
    return face;
  };
  const firstWith = (character: string): Face | null => {
    const code = character.codePointAt(0) ?? 0;
    const has = ({ advances: { regular, bold } }: Face) =>
      regular(code) !== undefined &&
      bold(code) !== undefined &&
      // Where a minus is as wide as an ideograph, another face has one as wide as a digit.
      !(character === "−" && (regular(code) ?? 0) >= 1);
    for (;;) {
      const face = faces.find(has);
      const next = face ? undefined : waiting.shift();
      if (!next) return face ?? null;
      faces.push(load(next));
    }
  };
  const [main] = faces;
  if (!main) throw new Error("missing typeface");
  const widths = { regular: new Map<string, number>(), bold: new Map<string, number>() };
  const widthOf = (character: string, bold: boolean): number => {
    const { advances } = faceOf(character) ?? main;
    const weight = bold ? "bold" : "regular";
    // Other characters use the declared stand-in or the reader's typeface: 1 em is enough for most.
    const width = advances[weight](character.codePointAt(0) ?? 0) ?? 1;
    widths[weight].set(character, width);
    return width;
  };
  return {
    main,
    files: [first, ...rest].map(({ regular }) => regular.href),
    faceOf,
    families: [...families.map((name) => `'${name}'`), "sans-serif"].join(", "),
    width: (text, size, bold) => {
      const cached = bold ? widths.bold : widths.regular;
      let ems = 0;
      for (const character of text) ems += cached.get(character) ?? widthOf(character, bold);
      return ems * size;
    },
    covers: (character) => faceOf(character) !== null,
  };
}

/** Whether a character has a shape, unlike controls and joiners. */
export function isDrawn(character: string): boolean {
  return !/[\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(character);
}
