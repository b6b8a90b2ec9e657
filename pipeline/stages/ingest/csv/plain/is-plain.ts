import { isAscii } from "node:buffer";
import { decodeAs } from "../decode-text.ts";
import { separatorLine } from "../separator-line.ts";
import { inspectorFor } from "../suspect-text.ts";

const mark = "\uFEFF";
const partLength = 1 << 20;
const longestSeparatorLine = 16;

/** Whether a text has no `sep=` line and nothing suspect beyond ASCII; control characters and odd quotes are found later. */
export function isPlain(bytes: Buffer, first: number): boolean {
  if (separatorLine(bytes.toString("utf8", first, first + longestSeparatorLine))) return false;
  if (isAscii(bytes.subarray(first))) return true;
  // papaparse drops a byte order mark only at the start of a text.
  return !bytes.includes(mark, first) && isSoundUtf8(bytes, first);
}

/** Checks in parts, so that no string as long as the file is created; every mark is beyond ASCII and so within one part. */
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
