import type { ReadableAs } from "../problems.ts";
import { decodeAs, unmarkedUtf16 } from "./decode-text.ts";
import { encodingCandidates, sampleOf } from "./likely-encodings.ts";

/**
 * The encodings in which most of the contract's column names appear in the first lines, each with the first text beyond
 * ASCII read in it: where the header is ASCII, only a person can tell which is right.
 */
export function readableEncodings(bytes: Uint8Array, headerNames: readonly string[]): ReadableAs[] {
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return [{ encoding: wide, sample: "" }];
  const head = bytes.subarray(0, 16_384);
  const scored = encodingCandidates.map((encoding) => ({
    encoding,
    score: scoreOf(head, encoding, headerNames),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  if (best === 0) return [];
  const readable = scored.filter(({ score }) => score === best);
  return readable.map(({ encoding }) => ({
    encoding,
    sample: sampleOf(decodeAs(head, encoding, true) ?? ""),
  }));
}

function scoreOf(head: Uint8Array, encoding: string, headerNames: readonly string[]): number {
  const text = decodeAs(head, encoding, true);
  if (text === null) return 0;
  const lines = text.split(/\r\n|\r|\n/, 10);
  const fields = new Set(lines.flatMap((line) => line.split(/[,;\t|]/).map(plain)));
  const joined = plain(lines.join("\n"));
  const names = [...new Set(headerNames.map(plain))];
  // A single character may appear by chance in wrongly decoded text, so it must be the whole cell.
  return names.filter((name) => (name.length > 1 ? joined.includes(name) : fields.has(name))).length;
}

function plain(text: string): string {
  return text.normalize("NFKC").replaceAll('"', "").trim().toLowerCase();
}
