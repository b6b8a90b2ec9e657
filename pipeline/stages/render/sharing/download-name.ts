import { type Edition, textIn, titleOf } from "../../../model/edition.ts";
import type { Locale } from "../../../model/locale.ts";

/** The file name for saving a chart: network, edition, chart and language. */
export function downloadName(edition: Edition, id: string, { locale, extension }: Named): string {
  const parts = [textIn(edition.network, locale), edition.edition, id, locale];
  const name = parts
    .join(" ")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  return `${name.replace(/^-|-$/g, "") || titleOf(edition, locale)}.${extension}`;
}

interface Named {
  readonly locale: Locale;
  readonly extension: string;
}
