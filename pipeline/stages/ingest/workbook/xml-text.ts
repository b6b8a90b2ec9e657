import { isUtf8 } from "node:buffer";
import { damaged, Refusal } from "./refusal.ts";

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** The characters of a run of XML text: UTF-8 checked, line ends made `\n`, references resolved. */
export function decodeText(bytes: Buffer, from: number, to: number, literal: boolean, part: string): string {
  let high = 0;
  let ampersand = false;
  let carriageReturn = false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    high |= byte;
    if (byte === 0x26) ampersand = true;
    else if (byte < 0x20) {
      if (byte === 0x0d) carriageReturn = true;
      else if (byte !== 0x09 && byte !== 0x0a) throw damaged(part);
    }
  }
  if (high > 0x7f && !isUtf8(bytes.subarray(from, to))) throw damaged(part);
  let text = bytes.toString(high > 0x7f ? "utf8" : "latin1", from, to);
  if (carriageReturn) text = text.replace(/\r\n?/g, "\n");
  return ampersand && !literal ? resolveReferences(text, part) : text;
}

function resolveReferences(text: string, part: string): string {
  return text.replace(/&(?:([^;&\s]{1,32});)?/g, (_, reference?: string) => {
    if (reference === undefined) throw damaged(part);
    if (reference.startsWith("#")) return character(reference.slice(1), part);
    const known = named.get(reference);
    // Any other name could only come from a DTD, and none is read.
    if (known === undefined) throw new Refusal({ code: "forbidden-xml", part, construct: `&${reference};` });
    return known;
  });
}

function character(digits: string, part: string): string {
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
  if (!legal) throw damaged(part);
  return String.fromCodePoint(code);
}

/** Resolves the `_xHHHH_` by which Excel writes characters that XML cannot hold. */
export function decodeEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
