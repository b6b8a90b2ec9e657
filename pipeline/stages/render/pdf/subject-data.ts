import { cleanText } from "../../../charts/clean-text.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { figuresIn, type Passage } from "../../../model/passage.ts";
import { formatAddress } from "../../../model/source.ts";
import { cautionNotes } from "../caution-notes.ts";
import { type Chapter, chapterTitle } from "../chapters.ts";
import { isDemonstration, isDemonstrationChart } from "../demonstrations.ts";
import { doubtMark, type Mark, marksAmong, marksBeside } from "../marks.ts";
import { runsOf } from "../passage-text.ts";
import type { Words } from "../words.ts";
import { annexTables } from "./annex-tables.ts";
import { annexProse, bodyProse } from "./body-prose.ts";
import type { PrintChart, PrintSubject } from "./print.ts";

/** A chapter of the body: what happened in each dataset, and its charts among those shown; null if all is demonstration. */
export function chapterData(
  chapter: Chapter<PrintSubject>,
  shown: ReadonlySet<PrintChart>,
  words: Words,
): object | null {
  const data = chapter.subjects.flatMap(({ dataset, passages, charts }) => {
    const prose = bodyProse(passages);
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
  const { dataset, files, corrections, passages } = subject;
  const tables = annexTables(subject, words);
  return {
    title: dataset.words[words.locale].title,
    ...passagesData(annexProse(passages), dataset, words),
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

/** Words of a paragraph, or what no line parts: a figure, its mark, and a Korean ending. */
export type PrintRun =
  | { readonly text: string }
  | { readonly text: string; readonly mark: string; readonly ending: string };

/** A paragraph as runs of text. */
export function prose(passage: Pick<Passage, "parts">, words: Words): PrintRun[] {
  return runsOf(passage, words).flatMap((run) => {
    if (!("figure" in run)) return { text: run.area === undefined ? run.text : cleanText(run.text) };
    const { figure, text, before, after } = run;
    // Lines do not begin with punctuation anyway, and where it ends what is whole, it loses half its width.
    const ending = /\p{sc=Hangul}$/u.test(after) ? after : "";
    const runs = [
      { text: before },
      { text, mark: marksBeside(figure), ending },
      { text: after.slice(ending.length) },
    ];
    return runs.filter((each) => each.text !== "");
  });
}

/** The meanings of the marks beside figures of passages. */
export function legendOf(passages: readonly Passage[], words: Words): Mark[] {
  return marksAmong(passages.flatMap(figuresIn), words);
}
