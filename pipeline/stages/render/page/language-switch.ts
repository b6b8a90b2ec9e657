import { type Html, html } from "../../../escape/html.ts";
import { phrasebooks } from "../../../locales/phrasebooks.ts";
import type { Locale } from "../../../model/locale.ts";
import { localName } from "../file-names.ts";
import type { Words } from "../words.ts";

/** Links to the page in the report's other languages, if there are any. */
export function languageSwitch(page: string, rendered: readonly Locale[], words: Words): Html | null {
  if (rendered.length < 2) return null;
  const items = rendered.map((locale) => {
    const current = locale === words.locale ? trustedCurrent : null;
    return html`<li><a href="${localName(page, locale)}" hreflang="${locale}" lang="${locale}"${current}>${phrasebooks[locale].languageName}</a></li>`;
  });
  return html`<nav class="languages" aria-label="${words.book.frame.language}"><ul>${items}</ul></nav>`;
}

const trustedCurrent = html` aria-current="page"`;
