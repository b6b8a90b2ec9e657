const entities: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const reference = /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g;

/** The characters that a raw XML text stands for. */
export function decodeXml(raw: string): string {
  return raw.replace(reference, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return entities[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** The place in the raw XML of a place in a piece's text. */
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
    const match = matcher.exec(xml);
    const length = match ? match[0].length : 1;
    seen += match ? decodeXml(match[0]).length : 1;
    raw += length;
  }
  return raw;
}
