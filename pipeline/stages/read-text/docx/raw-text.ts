import { characterReferenced } from "../../ingest/workbook/xml-text.ts";

const reference = /&([^&;\s]{1,39});/g;

/** Decodes raw XML text; an unknown reference stays as written. */
export function decodeXml(raw: string): string {
  return raw.replace(reference, (written, name: string) => {
    const code = characterReferenced(name);
    return code === null ? written : String.fromCodePoint(code);
  });
}

/** The position in the raw XML of a position in a piece's text. */
export function rawPlace(
  xml: string,
  piece: { readonly at: number; readonly from: number; readonly to: number },
  at: number,
): number {
  let raw = piece.from;
  let seen = piece.at;
  const matcher = new RegExp(reference.source, "y");
  while (seen < at && raw < piece.to) {
    matcher.lastIndex = raw;
    const [written = ""] = matcher.exec(xml) ?? [];
    const decoded = decodeXml(written);
    const isReference = decoded !== written;
    seen += isReference ? decoded.length : 1;
    raw += isReference ? written.length : 1;
  }
  return raw;
}
