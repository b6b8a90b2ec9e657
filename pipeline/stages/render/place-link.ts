import type { Locale } from "../../model/locale.ts";
import { localName } from "./file-names.ts";

/** The path of a place's page, or of the index of all, from the report's folder; also of its files by `extension`. */
export function placeLink(area: string, locale: Locale, extension = "html"): string {
  return `places/${placePageName(area, locale, extension)}`;
}

/** The same from another place's page. Characters of a code other than letters, digits and dashes are written as numbers. */
export function placePageName(area: string, locale: Locale, extension = "html"): string {
  const name = area.replace(/[^A-Za-z0-9-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16)}`);
  return localName(`${name}.${extension}`, locale);
}
