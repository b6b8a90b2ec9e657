import type { Locale } from "../../model/locale.ts";

/** The text that a pattern matches, with the rest of the words that it cuts: augmenté, 変わらない. */
export function wordOf(text: string, pattern: RegExp, locale: Locale): string | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const to = found.index + found[0].length;
  const words = [...new Intl.Segmenter(locale, { granularity: "word" }).segment(text)];
  return words
    .filter(({ index, segment }) => index < to && index + segment.length > found.index)
    .map(({ segment }) => segment)
    .join("")
    .trim();
}
