import { decodeAs, unmarkedUtf16 } from "./decode-text.ts";

const candidates = [
  "utf-16le",
  "utf-16be",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-jp",
  "euc-kr",
  "windows-1251",
  "windows-1252",
] as const;

/** The encodings in which most of the contract's column names appear in the file's first lines. */
export function readableEncodings(bytes: Uint8Array, headerNames: readonly string[]): string[] {
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return [wide];
  const head = bytes.subarray(0, 16_384);
  const scored = candidates.map((encoding) => ({ encoding, score: scoreOf(head, encoding, headerNames) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ encoding }) => encoding);
}

function scoreOf(head: Uint8Array, encoding: string, headerNames: readonly string[]): number {
  const text = decodeAs(head, encoding, true);
  if (text === null) return 0;
  const lines = text.split(/\r\n|\r|\n/, 10);
  const fields = new Set(lines.flatMap((line) => line.split(/[,;\t|]/).map(plain)));
  const joined = plain(lines.join("\n"));
  const names = [...new Set(headerNames.map(plain))];
  // A name of one character turns up by chance inside the wrong characters, so it must be the whole cell.
  return names.filter((name) => (name.length > 1 ? joined.includes(name) : fields.has(name))).length;
}

function plain(text: string): string {
  return text.normalize("NFKC").replaceAll('"', "").trim().toLowerCase();
}
