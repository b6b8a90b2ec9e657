import type { Locale } from "../../../model/locale.ts";
import type { LoadedTypeface } from "../fonts/load-typeface.ts";
import { printable } from "../fonts/printable.ts";

/** How typst writes a document's language. */
const languages: { readonly [L in Locale]: { readonly lang: string; readonly region: string | null } } = {
  en: { lang: "en", region: null },
  "zh-Hans": { lang: "zh", region: "cn" },
  "zh-Hant": { lang: "zh", region: "tw" },
  ja: { lang: "ja", region: null },
  ko: { lang: "ko", region: null },
  mn: { lang: "mn", region: null },
};

// Noto Sans has no root; typst carries a typeface that has, and few machines install another of its name.
const spareFamily = "Libertinus Serif";
const spareCharacters = "√∛∝∈∑∏";

/** A document's data as the one string that its template reads, in characters that the typeface has. */
export function documentData(data: object, locale: Locale, { family, font }: LoadedTypeface): string {
  const whole = { ...data, families: [family, spareFamily], language: languages[locale] };
  return printable(JSON.stringify(whole), font, spareCharacters);
}
