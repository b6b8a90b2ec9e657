import type { Width } from "../scan-records.ts";
import { byteKind, byteKinds } from "./byte-kinds.ts";

const lineFeed = 10;
const carriageReturn = 13;

/** How many records with content have one width when a delimiter cuts them, and the first of them. */
export function widthsOf(bytes: Buffer, first: number, cut: number): ReadonlyMap<number, Width> {
  const kinds = byteKinds(cut);
  const widths = new Map<number, Width>();
  let [record, fields, seen] = [1, 1, 0];
  const end = () => {
    const width = widths.get(fields);
    if (seen !== 0 && width) width.count++;
    else if (seen !== 0) widths.set(fields, { count: 1, first: record });
    [fields, seen] = [1, 0];
    record++;
  };
  for (let at = first; at < bytes.length; at++) {
    const kind = kinds[bytes[at] ?? 0] ?? 0;
    if (kind < byteKind.ends) seen |= kind;
    else if (kind === byteKind.cut) fields++;
    else if (bytes[at] !== lineFeed || bytes[at - 1] !== carriageReturn) end();
  }
  end();
  return widths;
}
