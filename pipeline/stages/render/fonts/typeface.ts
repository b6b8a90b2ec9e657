import type { FaceFiles } from "./faces-for.ts";
import { type Advances, type FontFiles, readAdvances } from "./read-advances.ts";

/** A typeface: its files, and the advance widths of its characters in ems. */
export interface Face {
  readonly name: string;
  readonly family: string;
  readonly files: FontFiles<URL>;
  readonly advances: FontFiles<Advances>;
}

/** How wide text is, in pixels, and what draws it. */
export interface Font {
  /** As an SVG asks for it: the language's own face, then those to which its gaps fall. */
  readonly families: string;
  width(text: string, size: number, bold: boolean): number;
  /** Whether both weights of any face can draw the character. */
  covers(character: string): boolean;
}

/** The typefaces of one language; those after its own are read when the first character asks for them. */
export interface Typeface extends Font {
  readonly main: Face;
  /** The regular files of all that are at hand: with others, texts are of another width. */
  readonly files: readonly string[];
  /** What draws a character, of those at hand; null where none can. */
  faceOf(character: string): Face | null;
}

/**
 * Scripts that a PDF can hold so that a reader of it gets every character back. Those that are written by shaping, such as
 * Devanagari or Arabic, fall to the declared stand-in in print, and to a reader's own typeface on the page.
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
      // Where a minus is as wide as a sign of Han, another face has one as wide as a digit.
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
    // What no face can draw is drawn by the declared stand-in, or by a reader's own face: 1 em is enough for most.
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

/** Controls and joiners have no shape of their own. */
export function isDrawn(character: string): boolean {
  return !/[\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(character);
}
