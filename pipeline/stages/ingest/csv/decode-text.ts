import { decodeCp949 } from "./decode-cp949.ts";

/** The text of a file, or null where no permitted encoding can read it. */
export interface Decoding {
  readonly text: string | null;
  readonly encoding: string | null;
  readonly tried: readonly string[];
}

const aliases: ReadonlyMap<string, string> = new Map([
  ["cp949", "euc-kr"],
  ["uhc", "euc-kr"],
  ["cp932", "shift_jis"],
  ["cp936", "gbk"],
  ["cp950", "big5"],
  ["cp1251", "windows-1251"],
  ["cp1252", "windows-1252"],
  ["mac-roman", "macintosh"],
]);

const separatorBytes = new Set([..."\t\n\r,;|"].map((character) => character.charCodeAt(0)));

/** Decodes by byte order mark, else as strict UTF-8, else in the contract's encoding; never guesses. */
export function decodeText(bytes: Uint8Array, declared: string | undefined): Decoding {
  const marked = markedEncoding(bytes);
  if (marked !== null) return result(bytes, marked, [marked]);
  const text = decodeAs(bytes, "utf-8");
  if (text === null) {
    return declared === undefined
      ? { text: null, encoding: null, tried: ["utf-8"] }
      : result(bytes, declared, ["utf-8", declared]);
  }
  const wide = unmarkedUtf16(bytes);
  // ASCII bytes may also be UTF-16 or ISO-2022, so the declaration decides.
  if (declared !== undefined && text.length === bytes.length) {
    const declaredWide = declared.toLowerCase().startsWith("utf-16");
    if (declaredWide === (wide !== null)) return result(bytes, declared, ["utf-8", declared]);
  }
  return wide === null
    ? { text, encoding: "utf-8", tried: ["utf-8"] }
    : { text: null, encoding: null, tried: ["utf-8"] };
}

/** The text in one encoding, without byte order mark; null for invalid bytes or an unknown encoding. */
export function decodeAs(bytes: Uint8Array, encoding: string, partial = false): string | null {
  const label = aliases.get(encoding.toLowerCase()) ?? encoding;
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    if (decoder.encoding === "euc-kr") return decodeCp949(bytes, partial);
    // In a single call Node reads windows-1252 as Latin-1, turning € into a control character; in two it does not.
    const text = decoder.decode(bytes, { stream: partial || decoder.encoding !== "utf-8" });
    return partial ? text : text + decoder.decode();
  } catch {
    return null;
  }
}

/** Detects UTF-16 without a mark by the zero byte beside most newlines and delimiters. */
export function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  let separators = 0;
  let little = 0;
  let big = 0;
  for (let at = 0; at < Math.min(bytes.length, 65_536); at++) {
    if (!separatorBytes.has(bytes[at] ?? 0)) continue;
    separators++;
    if (at % 2 === 0 && bytes[at + 1] === 0) little++;
    if (at % 2 === 1 && bytes[at - 1] === 0) big++;
  }
  if (little * 2 > separators) return "utf-16le";
  return big * 2 > separators ? "utf-16be" : null;
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

function result(bytes: Uint8Array, encoding: string, tried: readonly string[]): Decoding {
  const text = decodeAs(bytes, encoding);
  // A replacement character from a legacy encoding means that the declaration is wrong.
  const lost = text !== null && !encoding.toLowerCase().startsWith("utf") && text.includes("\uFFFD");
  return text === null || lost ? { text: null, encoding: null, tried } : { text, encoding, tried };
}
