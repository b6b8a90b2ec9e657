import { longestRow } from "./survey-csv.ts";
import { unpacked } from "./unpacked.ts";

const mostLines = 20;
const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;

/** The first lines of a CSV file, with its column names and delimiter. Null if not even the first line ends. */
export async function csvHead(place: string): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of unpacked(place)) {
    parts.push(part);
    length += part.length;
    if (length > longestRow) break;
  }
  const bytes = Buffer.concat(parts);
  const ends = lineEnds(bytes, length > longestRow);
  // Lines within quotation marks must not be separated.
  const last = ends.findLast((end) => quotesIn(bytes.subarray(0, end)) % 2 === 0) ?? ends.at(-1);
  return last === undefined ? null : bytes.subarray(0, last);
}

function lineEnds(bytes: Buffer, isCut: boolean): number[] {
  const lineEnd = bytes.includes(lineFeed) ? lineFeed : carriageReturn;
  const ends: number[] = [];
  while (ends.length < mostLines) {
    const at = bytes.indexOf(lineEnd, ends.at(-1) ?? 0);
    if (at < 0) return isCut ? ends : [...ends, bytes.length];
    ends.push(at + 1);
  }
  return ends;
}

function quotesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(quote); at >= 0; at = bytes.indexOf(quote, at + 1)) count++;
  return count;
}
