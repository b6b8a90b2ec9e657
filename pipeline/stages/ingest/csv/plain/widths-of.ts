import type { Width } from "../scan-records.ts";
import { byteKind, byteKinds } from "./byte-kinds.ts";
import { closingQuoteIn } from "./closing-quote-in.ts";

const lineFeed = 10;
const carriageReturn = 13;

/** How many records with content have which width when split by a delimiter, and the first of each, as in `scanRecords`. */
export function widthsOf(bytes: Buffer, first: number, cut: number): ReadonlyMap<number, Width> {
  const kinds = byteKinds(cut);
  const widths = new Map<number, Width>();
  let [record, fields, seen, opens] = [1, 1, 0, true];
  const end = () => {
    const width = widths.get(fields);
    if (seen !== 0 && width) width.count++;
    else if (seen !== 0) widths.set(fields, { count: 1, first: record });
    [fields, seen] = [1, 0];
    record++;
  };
  for (let at = first; at < bytes.length; at++) {
    const kind = kinds[bytes[at] ?? 0] ?? 0;
    if (kind === byteKind.quote && opens) {
      const close = closingQuoteIn(bytes, at);
      let after = close + 1;
      while (bytes[after] === space) after++;
      const isClosed = after === bytes.length || (kinds[bytes[after] ?? 0] ?? 0) >= byteKind.ends;
      if (close < 0 || !isClosed || kinds[bytes[after] ?? 0] === byteKind.quote) return widths;
      if (close > at + 1) seen = 1;
      at = after - 1;
      opens = false;
    } else if (kind < byteKind.ends || kind === byteKind.quote) {
      seen |= kind;
      opens = false;
    } else {
      if (kind === byteKind.cut) fields++;
      else if (bytes[at] !== lineFeed || bytes[at - 1] !== carriageReturn) end();
      opens = true;
    }
  }
  end();
  return widths;
}

const space = 32;
