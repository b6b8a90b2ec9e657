import { cleanText } from "../../../charts/clean-text.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { figuresIn, type Passage } from "../../../model/passage.ts";
import { formatAddress } from "../../../model/source.ts";
import { cautionNotes } from "../caution-notes.ts";
import { type Chapter, chapterTitle } from "../chapters.ts";
import { isDemonstration, isDemonstrationChart } from "../demonstrations.ts";
import { doubtMark, type Mark, marksAmong, marksBeside } from "../marks.ts";
import { partText } from "../passage-text.ts";
import type { Words } from "../words.ts";
import { annexTables } from "./annex-tables.ts";
import type { PrintChart, PrintSubject } from "./print.ts";

/** A chapter of the body: what happened in each dataset, and its charts among those shown; null if all is demonstration. */
export function chapterData(
  chapter: Chapter<PrintSubject>,
  shown: ReadonlySet<PrintChart>,
  words: Words,
): object | null {
  const data = chapter.subjects.flatMap(({ dataset, passages, charts }) => {
    const prose = passages.filter((passage) => !isDemonstration(passage));
    const drawn = charts.filter((chart) => shown.has(chart));
    if (prose.length + drawn.length === 0) return [];
    const { title, about } = dataset.words[words.locale];
    return [
      {
        title,
        about,
        ...passagesData(prose, dataset, words),
        charts: drawn.map((chart) => chartData({ ...chart, svg: chart.brief ?? chart.svg })),
      },
    ];
  });
  return data.length === 0 ? null : { title: chapterTitle(chapter, words), subjects: data };
}

export function definitionsData(subject: PrintSubject, words: Words): object {
  const { dataset, files, corrections } = subject;
  const tables = annexTables(subject, words);
  return {
    title: dataset.words[words.locale].title,
    indicators: Object.keys(dataset.indicators).map((id) => ({
      ...words.indicator(dataset, id),
      tables: tables.indicators.get(id) ?? [],
    })),
    tables: [...tables.singles, ...tables.charts],
    // Checksums are in manifest.json: here each changed byte would set the whole print again.
    files: files.map(({ path, office }) => ({ path: cleanText(path), office: cleanText(office ?? "") })),
    corrections: corrections.map(({ cell, expected: from, corrected: to, reason }) =>
      cleanText(words.book.frame.corrected({ cell: formatAddress(cell), from, to, reason })),
    ),
  };
}

/** Demonstrations of a method on samples or invented rows; null where there are none. */
export function demonstrationData({ dataset, passages, charts }: PrintSubject, words: Words): object | null {
  const shown = passages.filter(isDemonstration);
  const drawn = charts.filter(({ chart }) => isDemonstrationChart(chart));
  if (shown.length + drawn.length === 0) return null;
  return {
    title: dataset.words[words.locale].title,
    ...passagesData(shown, dataset, words),
    charts: drawn.map(chartData),
  };
}

function passagesData(passages: readonly Passage[], dataset: Dataset, words: Words): object {
  const doubts = cautionNotes(passages.flatMap(figuresIn), dataset, words).map((note) => ({
    mark: doubtMark,
    text: cleanText(note),
  }));
  const legend = legendOf(passages, words).filter(({ mark }) => mark !== doubtMark);
  return { prose: passages.map((passage) => prose(passage, words)), legend: [...legend, ...doubts] };
}

export function chartData({ heading, description, svg }: PrintChart): object {
  const width = Number(/ width="([\d.]+)"/.exec(svg)?.[1]);
  return { title: cleanText(heading), alt: cleanText(description), svg, width };
}

/** A paragraph as runs of text, each with the mark after it; a figure stays on one line. */
export function prose(passage: Passage, words: Words): object[] {
  return passage.parts.map((part) => {
    const text = partText(part, words);
    if (typeof part === "string") return { text, mark: "" };
    if (!("figure" in part)) return { text: "area" in part ? cleanText(text) : text, mark: "" };
    return { text: text.replaceAll(" ", "\u00a0"), mark: marksBeside(part.figure) };
  });
}

/** The meanings of the marks beside figures of passages. */
export function legendOf(passages: readonly Passage[], words: Words): Mark[] {
  return marksAmong(passages.flatMap(figuresIn), words);
}
