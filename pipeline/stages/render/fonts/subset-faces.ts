import subsetFont from "subset-font";
import type { Face, Typeface } from "./typeface.ts";

/** The characters of a text in one weight of one face, as a typeface of their own. */
export interface FaceSubset {
  readonly name: string;
  readonly family: string;
  readonly weight: 400 | 700;
  readonly characters: string;
  readonly bytes: Uint8Array;
}

/** As few typefaces as draw a text, each with the characters that it draws, in plain form for print. */
export async function subsetFaces(text: Iterable<string>, typeface: Typeface): Promise<FaceSubset[]> {
  const byFace = new Map<Face, string[]>([[typeface.own, []]]);
  for (const character of [...new Set(text)].sort()) {
    const face = typeface.faceOf(character);
    if (!face) continue;
    const own = byFace.get(face);
    if (own) own.push(character);
    else byFace.set(face, [character]);
  }
  const subsets = [...byFace].flatMap(([{ name, family, bytes }, characters]) => {
    const drawn = characters.join("");
    return [
      cut({ name, family, weight: 400, characters: drawn, bytes: bytes.regular }, drawn),
      cut({ name, family, weight: 700, characters: drawn, bytes: bytes.bold }, drawn),
    ];
  });
  return Promise.all(subsets);
}

/** A typeface's subset of the characters that a text has of it, in WOFF: what WOFF2 saves, its compression costs tenfold. */
export async function webFaces(
  subsets: readonly FaceSubset[],
  text: Iterable<string>,
): Promise<FaceSubset[]> {
  const asked = new Set(text);
  const wanted = subsets.flatMap((subset) => {
    const drawn = [...subset.characters].filter((character) => asked.has(character)).join("");
    return drawn === "" ? [] : [cut(subset, drawn, "woff")];
  });
  return Promise.all(wanted);
}

/** What was cut of a typeface: every picture of a page asks for its own, and each draft for what the one before it had. */
const known = new WeakMap<Uint8Array, Map<string, Promise<Uint8Array>>>();

async function cut(
  subset: FaceSubset,
  characters: string,
  targetFormat: "sfnt" | "woff" = "sfnt",
): Promise<FaceSubset> {
  const cuts = known.get(subset.bytes) ?? new Map<string, Promise<Uint8Array>>();
  known.set(subset.bytes, cuts);
  const asked = `${targetFormat} ${characters}`;
  const bytes = cuts.get(asked) ?? cutBytes(subset.bytes, characters, targetFormat);
  cuts.set(asked, bytes);
  return { ...subset, characters, bytes: await bytes };
}

/** Without kerning and ligatures: what measured a text adds up its characters. */
async function cutBytes(
  { buffer, byteOffset, byteLength }: Uint8Array,
  characters: string,
  targetFormat: "sfnt" | "woff",
): Promise<Uint8Array> {
  return subsetFont(Buffer.from(buffer, byteOffset, byteLength), characters, {
    targetFormat,
    keepFeatures: ["ccmp", "mark", "mkmk"],
    noHinting: true,
  });
}

/** The rules by which a page or an SVG carries its typefaces with it. */
export function fontRules(faces: readonly FaceSubset[]): string {
  return faces
    .map(({ name, weight, bytes }) => {
      const source = `url(data:font/woff;base64,${Buffer.from(bytes).toString("base64")})format("woff")`;
      return `@font-face{font-family:"${name}";font-weight:${weight};src:${source}}`;
    })
    .join("");
}
