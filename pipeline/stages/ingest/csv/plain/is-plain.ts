import { isAscii } from "node:buffer";
import { decodeAs } from "../decode-text.ts";
import { separatorLine } from "../separator-line.ts";
import { inspectorFor } from "../suspect-text.ts";

const mark = "\uFEFF";
const partLength = 1 << 20;
const longestSeparatorLine = 16;

/** Whether a text has no line for Excel, and nothing suspect in what is beyond ASCII; control characters and odd quotes are met later. */
export function isPlain(bytes: Buffer, first: number): boolean {
  if (separatorLine(bytes.toString("utf8", first, first + longestSeparatorLine))) return false;
  if (isAscii(bytes.subarray(first))) return true;
  // A mark within the text is dropped by papaparse, but only where a text begins.
  return !bytes.includes(mark, first) && isSoundUtf8(bytes, first);
}

/** Looks part by part, so that no string as long as the file is made; what is looked for is all beyond ASCII, and so in one part. */
function isSoundUtf8(bytes: Buffer, first: number): boolean {
  for (let from = first; from < bytes.length; ) {
    let to = Math.min(from + partLength, bytes.length);
    while (to < bytes.length && (bytes[to] ?? 0) > 127) to++;
    const text = decodeAs(bytes.subarray(from, to), "utf-8");
    if (text === null || inspectorFor(text, false)) return false;
    from = to;
  }
  return true;
}
