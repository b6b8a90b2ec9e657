import { type Areas, namesOf } from "../../model/area.ts";
import type { Dataset } from "../../model/dataset.ts";
import { keyOf, seriesOf } from "../../model/figure-key.ts";
import { locales } from "../../model/locale.ts";
import { lastDay } from "../../model/period.ts";
import type { PublishedFigure } from "../proof/record.ts";
import type { FigureBook } from "./figure-book.ts";

/**
 * The figures that words in any language describe, by what, which part, where and when; best first, and the newest of a
 * series. Every word must match the beginning of one of their names.
 */
export function findFigures(
  asked: readonly string[],
  book: FigureBook,
  { datasets, areas }: { readonly datasets: readonly Dataset[]; readonly areas: Areas },
): readonly PublishedFigure[] {
  const words = asked.flatMap(wordsIn);
  const parts = new Map(words.map((word) => [word, partsIn(word)]));
  const partsOf = (word: string) => parts.get(word) ?? [word];
  const places = new Map(areas.all.map((area) => [area.code, namesOf(area).flatMap(wordsIn)]));
  const topics = new Map<string, readonly string[]>();
  const topicOf = (figure: PublishedFigure): readonly string[] => {
    const name = JSON.stringify([figure.dataset, figure.indicator, figure.breakdown]);
    const made = topics.get(name) ?? topicNames(figure, datasets).flatMap(wordsIn);
    topics.set(name, made);
    return made;
  };
  const isYear = words.flatMap(partsOf).some((word) => /^(?:19|20)\d{2}$/.test(word));
  const found = [...book.byIndicator.values()].flat().flatMap((figure) => {
    const topic = topicOf(figure);
    const figureWords = [
      ...topic,
      ...(places.get(figure.area) ?? []),
      lastDay(figure.period).slice(0, 4),
      figure.period,
    ];
    const isNamed = (word: string) => figureWords.some((name) => fits(word, name));
    const whole = words.map((word) =>
      figureWords.includes(word) ? 1 : isNamed(word) ? 0.6 : partsOf(word).every(isNamed) ? 0.5 : 0,
    );
    if (words.length === 0 || whole.includes(0)) return [];
    // Of two full matches, the one with fewer other words is meant.
    const score = whole.reduce<number>((sum, share) => sum + share, 0) / words.length;
    const others = figure.indicator.split("-").length + (figure.breakdown === "" ? 0 : 4);
    return [{ figure, score: score - others / 50 + (book.wholes.includes(figure.area) ? 0.01 : 0) }];
  });
  const best = found.sort((a, b) => b.score - a.score || (b.figure.period > a.figure.period ? 1 : -1));
  const seen = new Set<string>();
  return best.flatMap(({ figure }) => {
    const series = isYear ? keyOf(figure) : seriesOf(figure);
    if (seen.has(series)) return [];
    seen.add(series);
    return [figure];
  });
}

/** In scripts without spaces, words are matched anywhere in a name. */
function fits(word: string, name: string): boolean {
  return (
    name.startsWith(word) || (/^[^\p{Script=Latin}\p{Script=Cyrillic}\d]/u.test(word) && name.includes(word))
  );
}

/** The words of a text without spaces, but for those that only join them: 日本 and リサイクル and 率. */
function partsIn(word: string): string[] {
  const segmenter = new Intl.Segmenter("ja", { granularity: "word" });
  const parts = [...segmenter.segment(word)].map(({ segment }) => segment);
  const named = parts.filter((part) => !/^(?:[のをはがにでも的年]|における)$/u.test(part));
  return named.length > 0 ? named : [word];
}

function wordsIn(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** All names of a figure in any language, and its ids. */
function topicNames(
  { dataset: id, indicator, breakdown }: PublishedFigure,
  datasets: readonly Dataset[],
): string[] {
  const dataset = datasets.find((dataset) => dataset.id === id);
  const names = locales.flatMap((locale) => {
    const words = dataset?.words[locale];
    return [
      words?.indicators[indicator]?.title ?? "",
      words?.breakdowns[breakdown] ?? "",
      ...(dataset?.synonyms?.[locale][indicator] ?? []),
      ...(dataset?.partSynonyms?.[locale][breakdown] ?? []),
    ];
  });
  return [id, indicator, breakdown, ...names];
}
