import type { Locale } from "../../model/locale.ts";
import { localName } from "./file-names.ts";

/** The page of a place, or the index of all, from the report's folder; with another extension, what lies beside it. */
export function placeLink(area: string, locale: Locale, extension = "html"): string {
  return `places/${placePageName(area, locale, extension)}`;
}

/** The same from another page of a place; what of a code is no letter, number or dash is written by its number. */
export function placePageName(area: string, locale: Locale, extension = "html"): string {
  const name = area.replace(/[^A-Za-z0-9-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16)}`);
  return localName(`${name}.${extension}`, locale);
}
