import type { Locale } from "../../model/locale.ts";
import { localName } from "./file-names.ts";

/** The page of a place, or the index of all, from the report's folder. */
export function placeLink(area: string, locale: Locale): string {
  return localName(`places/${placeFile(area)}.html`, locale);
}

/** A code as a file's name: what is no letter, number or dash is written by its number. */
function placeFile(area: string): string {
  return area.replace(/[^A-Za-z0-9-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16)}`);
}
