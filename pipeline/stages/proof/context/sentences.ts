import type { Locale } from "../../../model/locale.ts";

export interface Span {
  readonly from: number;
  readonly to: number;
}

const stops = {
  spaced:
    /(?<![A-Z]|\b(?:e\.g|i\.e|ca|No|Fig|approx|St|Mr|Ms|Dr|vs|pp|вэб))[.!?]["”’)]*\s+(?=["“‘(]?[\p{Lu}\p{Script=Hangul}\d])|\n+/gu,
  joined: /[。！？!?][」』”）)]*|\n+/gu,
};

/** The sentences of a block, in order and without gaps. */
export function sentencesOf(text: string, locale: Locale): Span[] {
  const isJoined = locale === "ja" || locale === "zh-Hans" || locale === "zh-Hant";
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(isJoined ? stops.joined : stops.spaced)) {
    const to = match.index + match[0].length;
    if (text.slice(from, to).trim() !== "") spans.push({ from, to });
    from = to;
  }
  if (text.slice(from).trim() !== "") spans.push({ from, to: text.length });
  return spans;
}
