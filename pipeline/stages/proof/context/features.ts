import type { Locale } from "../../../model/locale.ts";
import { wordsOf } from "../numbers/grammar.ts";

/** A unit of content in a text: a word's stem, or two characters where words are not separated by spaces. */
export interface Feature {
  readonly name: string;
  readonly at: number;
}

/** Whether a language is analysed in pairs of characters, because it does not separate words. */
export function isInPairs(locale: Locale | null): boolean {
  return locale === null || !/[A-ZА-Я]/.test(wordsOf("letters", locale));
}

/** The features of a text in order: stems of words, and pairs of Han, kana or Hangul. */
export function featuresOf(text: string, locale: Locale): Feature[] {
  const features: Feature[] = [];
  for (const match of text.matchAll(
    /[\p{Script=Latin}\p{N}²+]+(?:-[\p{Script=Latin}]+)*|[\p{Script=Cyrillic}]+/gu,
  )) {
    const word = match[0].toLowerCase();
    if (/^[\d.,]+$/.test(word)) continue;
    for (const part of word.split("-")) {
      const name = /\p{Script=Cyrillic}/u.test(part) ? mongolianStem(part) : latinStem(part);
      if (name.length > 1 && !isCommon(name)) features.push({ name, at: match.index });
    }
  }
  if (!isInPairs(locale)) return features;
  for (const match of text.matchAll(/\p{Script=Hangul}+|[\p{Script=Han}\p{Script=Katakana}ー々]+/gu)) {
    const [run] = match;
    for (let at = 0; at + 1 < run.length; at++)
      features.push({ name: run.slice(at, at + 2), at: match.index + at });
  }
  return features;
}

const common = new Set(
  "the of in on at by to for from with as and or was were is are be it its that this than then which an have has had been their there they we our us not no per into".split(
    " ",
  ),
);

function isCommon(stem: string): boolean {
  return common.has(stem);
}

function latinStem(word: string): string {
  const bare = word
    .replace(/ies$/, "y")
    .replace(/(?:ations?|ating|ated|ates?)$/, "at")
    .replace(/(?:ments?|ings?|ed|es|s)$/, "")
    .replace(/([b-df-hj-km-np-rtv-z])\1$/, "$1");
  return bare.slice(0, 6).replace(/e$/, "");
}

function mongolianStem(word: string): string {
  const bare = word.replace(
    /(?:уудын|үүдийн|уудад|үүдэд|уудаас|үүдээс|нуудын|нүүдийн|ийнхаа|ынхаа|ийнхээ|ууд|үүд|нууд|нүүд|ийн|ын|ийг|ыг|аас|ээс|оос|өөс|аар|ээр|оор|өөр|тай|тэй|той|д|т)$/u,
    "",
  );
  return (bare.length >= 3 ? bare : word).slice(0, 5);
}
