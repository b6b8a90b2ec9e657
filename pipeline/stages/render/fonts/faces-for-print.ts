import { createHash } from "node:crypto";
import type { Make } from "../make.ts";
import { charactersOf } from "./characters-of.ts";
import type { PrintFaces } from "./print-faces.ts";
import { subsetFaces } from "./subset-faces.ts";
import type { Typeface } from "./typeface.ts";

/** Every typeface has Latin and its punctuation: another number never needs a new one, and templates use bullets. */
const always = [...range(0x20, 0x24f), ...range(0x2010, 0x205e), "\ufffd"].join("");

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

/** The typefaces for everything printed in a language. */
export async function printFaces(text: string, typeface: Typeface, make: Make): Promise<PrintFaces> {
  const drawn = [...charactersOf(always + text)].filter((character) => typeface.covers(character));
  const subsets = await subsetFaces(drawn, typeface, make);
  const held = subsets.map(({ family, weight, characters }) => `${family} ${weight} ${characters}`);
  return {
    key: createHash("sha256").update(held.join("\n")).digest("hex"),
    families: [...new Set(subsets.map(({ family }) => family))],
    files: subsets.map(({ bytes }) => shared(bytes)),
  };
}

/** Shared between threads, since every chart of a language is printed with them. */
function shared(bytes: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}
