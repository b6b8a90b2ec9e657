import { createHash } from "node:crypto";
import { subsetFaces } from "./subset-faces.ts";
import type { Typeface } from "./typeface.ts";

/** The typefaces of one language's prints: small, plain, and told apart by what they hold. */
export interface PrintFaces {
  readonly key: string;
  /** Their names inside the files, the language's own first. */
  readonly families: readonly string[];
  readonly files: readonly Uint8Array[];
}

/** Every printable character of Latin stands in each, so that another number never makes another typeface. */
const always = Array.from({ length: 0x250 - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index)).join(
  "",
);

/** Faces for all that a language prints. */
export async function printFaces(text: string, typeface: Typeface): Promise<PrintFaces> {
  const drawn = [...always, ...text].filter((character) => typeface.covers(character));
  const subsets = await subsetFaces(drawn, typeface);
  const held = subsets.map(({ family, weight, characters }) => `${family} ${weight} ${characters}`);
  return {
    key: createHash("sha256").update(held.join("\n")).digest("hex"),
    families: [...new Set(subsets.map(({ family }) => family))],
    files: subsets.map(({ bytes }) => bytes),
  };
}
