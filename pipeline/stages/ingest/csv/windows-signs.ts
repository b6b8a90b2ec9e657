import type { Problem } from "../../../model/finding.ts";
import { decodeAs } from "./decode-text.ts";
import { misreadSigns } from "./problems.ts";

const control = /[^\P{Cc}\t\n\r]/gu;
/** The bytes at which Latin-1 has control characters and Windows-1252 has signs; five have neither. */
const bytes = Array.from({ length: 32 }, (_, at) => 0x80 + at).filter(
  (byte) => ![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
);
const signs = new Map(
  [...(decodeAs(Uint8Array.from(bytes), "windows-1252") ?? "")].map((sign, at) => [
    String.fromCharCode(bytes[at] ?? 0),
    sign,
  ]),
);
/** Which mainframes write for the end of a line. */
const nextLine = "\u0085";

/**
 * A text with the signs of Windows-1252 that were once read as Latin-1 and so became control characters, such as the apostrophe
 * U+0092, and what to say of them; null for a text without, or with other control characters.
 */
export function withWindowsSigns(text: string): { readonly text: string; readonly problem: Problem } | null {
  const met = text.match(control) ?? [];
  const first = met.find((character) => character !== nextLine);
  if (first === undefined || !met.every((character) => signs.has(character))) return null;
  return {
    text: text.replace(control, (character) => signs.get(character) ?? ""),
    problem: misreadSigns({
      count: met.length,
      codePoint: first.charCodeAt(0),
      sign: signs.get(first) ?? "",
    }),
  };
}
