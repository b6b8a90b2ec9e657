import type { Locale } from "../../model/locale.ts";

/** A file's name in one language: `report.pdf`, `report.ja.pdf`. English is plain, so that index.html is the report. */
export function localName(name: string, locale: Locale): string {
  return locale === "en" ? name : name.replace(/\.[^.]+$/, (extension) => `.${locale}${extension}`);
}

/** The name of a chart in one of its formats: `charts/members.svg`, `charts/ja/members.svg`. */
export function chartName(id: string, extension: string, locale: Locale): string {
  return locale === "en" ? `charts/${id}.${extension}` : `charts/${locale}/${id}.${extension}`;
}
