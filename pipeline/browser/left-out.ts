import type { StoredFile } from "../model/report.ts";

/** What the page does not read: sources of millions of rows, forewords, a `method.js`. */
function leftOut(): never {
  throw new Error("invalid source: the page does not read it");
}

export const readLarge = leftOut;
export const readMarkdown = leftOut;
export const readMethodFile = leftOut;

/** Nothing is stored: tables of many groups are for a report. */
export function storedFile(): StoredFile {
  return { path: "" };
}
