import type { Locale } from "../../model/locale.ts";

/** A file of one language: `report.pdf`, `report.ja.pdf`. English has the plain name, so that the report opens at index.html. */
export function localName(name: string, locale: Locale): string {
  return locale === "en" ? name : name.replace(/\.[^.]+$/, (extension) => `.${locale}${extension}`);
}

/** A chart in one of its formats: `charts/members.svg`, `charts/ja/members.svg`. */
export function chartName(id: string, extension: string, locale: Locale): string {
  return locale === "en" ? `charts/${id}.${extension}` : `charts/${locale}/${id}.${extension}`;
}
