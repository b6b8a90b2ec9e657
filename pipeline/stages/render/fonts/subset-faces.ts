import type { Make } from "../make.ts";
import { charactersOf } from "./characters-of.ts";
import type { Face, Typeface } from "./typeface.ts";

/** The characters of a text in one weight of one face, as a typeface. */
export interface FaceSubset {
  readonly name: string;
  readonly family: string;
  readonly weight: 400 | 700;
  readonly characters: string;
  readonly bytes: Uint8Array;
}

/** The fewest typefaces that draw a text, each with the characters that it draws, uncompressed for print. */
export async function subsetFaces(
  text: Iterable<string>,
  typeface: Typeface,
  make: Make,
): Promise<FaceSubset[]> {
  const wanted = wantedOf(text, typeface).map(async (face): Promise<FaceSubset[]> => {
    const { file, characters, name, family, weight } = face;
    const [bytes] = await make("face", { file, characters, print: { name, family, weight }, pieces: [] });
    return bytes ? [{ ...face, bytes }] : [];
  });
  return (await Promise.all(wanted)).flat();
}

/** The characters of numbers, included where the language's face has them: another number seldom needs a new face. */
const numerals = "0123456789.,−";

/** For each of several texts, the typefaces that draw it with the characters it uses, for the web. */
export async function webFaces(
  texts: readonly string[],
  typeface: Typeface,
  make: Make,
): Promise<FaceSubset[][]> {
  const shared = [...numerals].filter((character) => typeface.faceOf(character) === typeface.main).join("");
  const asked = texts.map((text) => charactersOf(shared + text));
  const all = asked.flatMap((characters) => [...characters]);
  const cut = wantedOf(all, typeface).map(async (face) => {
    const wanted = asked.map((text) =>
      [...face.characters].filter((character) => text.has(character)).join(""),
    );
    const pieces = [...new Set(wanted)].filter((characters) => characters !== "");
    if (pieces.length === 0) return wanted.map(() => null);
    const made = await make("face", { file: face.file, characters: face.characters, print: null, pieces });
    const byPiece = new Map(pieces.map((characters, index) => [characters, made[index]]));
    return wanted.map((characters): FaceSubset | null => {
      const bytes = byPiece.get(characters);
      return bytes ? { ...face, characters, bytes } : null;
    });
  });
  const faces = await Promise.all(cut);
  return texts.map((_, index) => faces.flatMap((subsets) => subsets[index] ?? []));
}

interface Wanted extends Omit<FaceSubset, "bytes"> {
  readonly file: string;
}

function wantedOf(text: Iterable<string>, typeface: Typeface): Wanted[] {
  const byFace = new Map<Face, string[]>([[typeface.main, []]]);
  for (const character of [...new Set(text)].sort()) {
    const face = typeface.faceOf(character);
    if (!face) continue;
    const faceTexts = byFace.get(face);
    if (faceTexts) faceTexts.push(character);
    else byFace.set(face, [character]);
  }
  return [...byFace].flatMap(([{ name, family, files }, drawn]): Wanted[] => {
    const characters = drawn.join("");
    return [
      { name, family, weight: 400, characters, file: files.regular.href },
      { name, family, weight: 700, characters, file: files.bold.href },
    ];
  });
}

/** The CSS rules that embed typefaces in a page or an SVG. */
export function fontRules(faces: readonly FaceSubset[]): string {
  return faces
    .map(({ name, weight, bytes }) => {
      const source = `url(data:font/woff;base64,${Buffer.from(bytes).toString("base64")})format("woff")`;
      return `@font-face{font-family:"${name}";font-weight:${weight};src:${source}}`;
    })
    .join("");
}
