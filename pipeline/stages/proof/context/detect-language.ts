import { type Locale, locales } from "../../../model/locale.ts";
import { wordsOf } from "../numbers/grammar.ts";

/**
 * The language of a text; null where it is none of ours, or has no words. If the main language of the whole text is given,
 * fewer of its words are required, since a caption is hardly a sentence.
 */
export function detectLanguage(text: string, main: Locale | null = null): Locale | null {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const hangul = count(/\p{Script=Hangul}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(/\p{Script=Han}/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const latin = count(/\p{Script=Latin}/gu) / 3;
  const most = Math.max(hangul * 1.5, kana + han, cyrillic / 2, latin);
  if (most === 0) return null;
  if (hangul * 1.5 === most) return "ko";
  if (kana + han === most && han + kana > 0) {
    if (kana > han / 12) return "ja";
    return byCharacters(text);
  }
  if (cyrillic / 2 === most) return isWrittenIn(text, "mn") ? "mn" : null;
  const [likeliest] = [...latinOnes].sort((a, b) => shareOf(text, b) - shareOf(text, a));
  if (likeliest === undefined) return null;
  return isWrittenIn(text, likeliest, main === likeliest ? 0.06 : 0.12) ? likeliest : null;
}

const latinOnes = locales.filter((locale) => wordsOf("letters", locale).includes("A-Z"));

/** Simplified or traditional Chinese, by the characters that only one of them has. */
function byCharacters(text: string): Locale {
  const only = (locale: Locale) => {
    const characters = new Set(wordsOf("telltale", locale));
    return [...text].filter((character) => characters.has(character)).length;
  };
  return only("zh-Hant") > only("zh-Hans") ? "zh-Hant" : "zh-Hans";
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** The share of words that distinguish a language from others in its script. */
function shareOf(text: string, locale: Locale): number {
  const words = wordsIn(text);
  const hits = (kind: string) => {
    const telling = new Set(wordsOf(kind, locale).split(" "));
    return words.filter((word) => telling.has(word)).length;
  };
  return (hits("telltale") - hits("telltale of others")) / Math.max(1, words.length);
}

/** Tells a language from others in Latin letters, and Mongolian from others in Cyrillic. */
function isWrittenIn(text: string, locale: Locale, least = 0): boolean {
  const { length } = wordsIn(text);
  const share = shareOf(text, locale);
  if (locale === "mn") {
    // Words and letters that other Cyrillic languages can hardly do without.
    const isOther = /(?<!\p{L})(?:и|в|на|не|что|по|для|та|від|это|је)(?!\p{L})|[щїєіћђ]/iu.test(text);
    return !isOther && (share > 0 || /[өү]/iu.test(text) || length < 12);
  }
  const isOther = /[äöüßéèêàçñøåąęłőčšž]/iu.test(text);
  return share >= least || (length < 8 && !isOther);
}

/** The language of a whole text: that of most of its characters, block by block. */
export function mainLanguage(texts: readonly string[]): Locale | null {
  const sizes = new Map<Locale | null, number>();
  for (const text of texts) {
    // File names and cell addresses have no language.
    const bare = text.replace(/\S{1,200}\.[a-z]{3,4}\b[^,+]*/g, "");
    const locale = detectLanguage(bare);
    if (/\p{L}{2}/u.test(bare)) sizes.set(locale, (sizes.get(locale) ?? 0) + bare.length);
  }
  const [first] = [...sizes].sort(([, a], [, b]) => b - a);
  const most = first?.[0] ?? null;
  // Short pieces may lack characters that tell the scripts apart; the whole text has some.
  return most === "zh-Hans" || most === "zh-Hant" ? byCharacters(texts.join("")) : most;
}
