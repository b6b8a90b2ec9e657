import { isUtf8 } from "node:buffer";
import { forbiddenXml } from "./problems.ts";
import { damaged, Refusal } from "./refusal.ts";

const ampersand = 0x26;
const semicolon = 0x3b;
const carriageReturn = 0x0d;
const newline = 0x0a;
const longestReference = 40;

/** The five predefined entities of XML. */
const named: ReadonlyMap<string, number> = new Map([
  ["amp", 0x26],
  ["lt", 0x3c],
  ["gt", 0x3e],
  ["quot", 0x22],
  ["apos", 0x27],
]);

/** The characters of XML text: UTF-8 validated, line ends made `\n`, references resolved unless literal. */
// biome-ignore lint/complexity/useMaxParams: called for every text of a part, so that no object is made for its bytes.
export function decodeText(bytes: Buffer, from: number, to: number, literal: boolean, part: string): string {
  let high = 0;
  let isPlain = true;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    high |= byte;
    if (byte === ampersand) isPlain &&= literal;
    else if (byte < 0x20) {
      if (byte === carriageReturn) isPlain = false;
      else if (byte !== 0x09 && byte !== newline) throw damaged(part);
    }
  }
  if (high > 0x7f && !isUtf8(bytes.subarray(from, to))) throw damaged(part);
  if (!isPlain) return resolve(bytes, from, to, literal, part);
  return bytes.toString(high > 0x7f ? "utf8" : "latin1", from, to);
}

/** A reference is never shorter than its character, so the text resolves within a buffer of its own length. */
// biome-ignore lint/complexity/useMaxParams: called for every such text, as `decodeText` is.
function resolve(bytes: Buffer, from: number, to: number, literal: boolean, part: string): string {
  const resolved = Buffer.allocUnsafe(to - from);
  let length = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === ampersand && !literal) {
      const end = endOfReference(bytes, at, to, part);
      const character = characterOf(bytes.toString("latin1", at + 1, end), part);
      if (character < 0x80) resolved[length++] = character;
      else length += resolved.write(String.fromCodePoint(character), length);
      at = end;
    } else if (byte === carriageReturn) {
      resolved[length++] = newline;
      if (bytes[at + 1] === newline && at + 1 < to) at++;
    } else resolved[length++] = byte;
  }
  return resolved.toString("utf8", 0, length);
}

function endOfReference(bytes: Buffer, at: number, to: number, part: string): number {
  for (let end = at + 1; end < to && end - at < longestReference; end++)
    if (bytes[end] === semicolon) return end;
  throw damaged(part);
}

function characterOf(reference: string, part: string): number {
  const character = characterReferenced(reference);
  if (character !== null) return character;
  if (reference.startsWith("#") || !/^[^\s&]+$/.test(reference)) throw damaged(part);
  // Any other name would be from a DTD, and none is read.
  throw new Refusal(forbiddenXml({ part, construct: `&${reference};` }));
}

/** The code point of a reference without `&` and `;`; null where XML does not allow it. */
export function characterReferenced(reference: string): number | null {
  return reference.startsWith("#") ? numbered(reference.slice(1)) : (named.get(reference) ?? null);
}

function numbered(digits: string): number | null {
  const code = /^x[0-9a-f]+$/i.test(digits)
    ? Number.parseInt(digits.slice(1), 16)
    : /^\d+$/.test(digits)
      ? Number.parseInt(digits, 10)
      : -1;
  const legal =
    code === 0x09 ||
    code === 0x0a ||
    code === 0x0d ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0x10ffff);
  return legal ? code : null;
}

/** Resolves the `_xHHHH_` by which Excel writes characters that XML cannot contain. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
