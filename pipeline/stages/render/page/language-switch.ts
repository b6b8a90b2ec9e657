import { type Html, html } from "../../../escape/html.ts";
import type { Locale } from "../../../model/locale.ts";
import { localName } from "../file-names.ts";
import type { Words } from "../words.ts";

/** Each language by its own name: readers look for theirs, not for its name in a language they do not read. */
const names: { readonly [L in Locale]: string } = {
  en: "English",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  ja: "日本語",
  ko: "한국어",
  mn: "Монгол",
};

/** Links to the page in the other languages it is rendered in; nothing while there is only one. */
export function languageSwitch(page: string, rendered: readonly Locale[], words: Words): Html | null {
  if (rendered.length < 2) return null;
  const items = rendered.map((locale) => {
    const current = locale === words.locale ? trustedCurrent : null;
    return html`<li><a href="${localName(page, locale)}" hreflang="${locale}" lang="${locale}"${current}>${names[locale]}</a></li>`;
  });
  return html`<nav class="languages" aria-label="${words.book.frame.language}"><ul>${items}</ul></nav>`;
}

const trustedCurrent = html` aria-current="page"`;
