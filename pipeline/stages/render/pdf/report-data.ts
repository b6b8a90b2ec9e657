import type { Chart } from "../../../model/chart.ts";
import type { Correction } from "../../../model/correction.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { type Edition, titleOf } from "../../../model/edition.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Passage } from "../../../model/passage.ts";
import { formatAddress } from "../../../model/source.ts";
import { keyFigureCaption } from "../captions.ts";
import type { ChangeTable } from "../changes/change-table.ts";
import { mostRows, mostSentences } from "../changes/one-screen.ts";
import { cleanText } from "../charts/clean-text.ts";
import { keyFiguresOf } from "../key-figures.ts";
import { hasIllustrative, type Mark, marksAmong, marksBeside, revisedAmong } from "../marks.ts";
import type { CitedFile } from "../material.ts";
import { writtenFigure } from "../passage-text.ts";
import { undelivered } from "../undelivered.ts";
import type { Words } from "../words.ts";
import { chartTable, indicatorTable, type PrintTable } from "./print-table.ts";

export interface PrintChart {
  readonly chart: Chart;
  readonly heading: string;
  /** What the chart shows, for readers who do not see it. */
  readonly description: string;
  /** The same series by series, for those who do. */
  readonly told: readonly string[];
  /** Drawn in the typeface of the print. */
  readonly svg: string;
}

/** What the print shows of one dataset. */
export interface PrintChapter {
  readonly dataset: Dataset;
  readonly observations: readonly Observation[];
  readonly charts: readonly PrintChart[];
  readonly files: readonly CitedFile[];
  /** Of cells in its files. */
  readonly corrections: readonly Correction[];
}

/** A report for print. */
export interface Print {
  readonly edition: Edition;
  readonly chapters: readonly PrintChapter[];
  readonly changes: readonly ChangeTable[];
}

/** Everything the report's template is filled with: texts written out, in the order of the page. */
export function reportData({ edition, chapters, changes }: Print, summary: string, words: Words): object {
  const { frame, punctuation } = words.book;
  const { label } = punctuation;
  return {
    title: cleanText(titleOf(edition, words.locale)),
    network: cleanText(edition.network),
    edition: edition.edition,
    date: edition.published.split("-").map(Number),
    published: label(frame.publishedOn, words.period(edition.published)),
    quality: label(frame.quality, summary),
    unreviewed: words.book.reviewedBy === null ? frame.unreviewed : "",
    words: {
      contents: frame.contents,
      keyFigures: frame.keyFigures,
      illustrative: frame.illustrative,
      indicators: frame.indicators,
      definition: frame.definition,
      method: frame.method,
      sources: frame.sources,
      corrections: frame.corrections,
      notDelivered: frame.notDelivered,
    },
    keys: chapters.flatMap(({ dataset, observations }) =>
      keyFiguresOf(dataset, observations).map((observation) => keyFigure(dataset, observation, words)),
    ),
    reissued:
      edition.reissued === undefined ? "" : words.book.changes.reissued(words.period(edition.reissued)),
    changes: changes.map((table) => changeData(table, words)),
    chapters: chapters.map((chapter) => chapterData(chapter, words)),
    undelivered: undelivered(edition, words).map(cleanText),
  };
}

/** The section of what changed: a page of print holds what a screen holds. */
function changeData({ title, edition, summary, rows, sentences }: ChangeTable, words: Words): object {
  const { changes } = words.book;
  return {
    title,
    summary,
    heads: [changes.figure, changes.was(edition), changes.now, changes.reason],
    rows: rows.slice(0, mostRows).map(({ what, was, now, why }) => [what, was, now, why].map(cleanText)),
    more: rows.length > mostRows ? changes.andMore(rows.length - mostRows) : "",
    stale: changes.sentences(edition),
    sentences: sentences
      .slice(0, mostSentences)
      .map((pieces) => pieces.map(({ text, stale }) => ({ text: cleanText(text), stale }))),
  };
}

function keyFigure(dataset: Dataset, observation: Observation, words: Words): object {
  return {
    value: cleanText(words.amount(observation.value)),
    what: cleanText(keyFigureCaption(dataset, observation, words)),
  };
}

function chapterData(chapter: PrintChapter, words: Words): object {
  const { dataset, observations, charts, files, corrections } = chapter;
  const { locale, book } = words;
  const passages = dataset.narrative(observations, locale);
  const drawn = new Set(charts.flatMap(({ chart }) => chart.points.map(({ observation }) => observation)));
  const rest = groupBy(
    observations.filter((observation) => !drawn.has(observation)),
    ({ indicator }) => indicator,
  );
  const tablesOf = (id: string): readonly PrintTable[] => {
    const own = rest.get(id);
    return own ? indicatorTable(id, own, dataset, words) : [];
  };
  return {
    title: dataset.words[locale].title,
    about: dataset.words[locale].about,
    notice: hasIllustrative(observations) ? book.frame.illustrativeNotice : "",
    prose: passages.map((passage) => prose(passage, words)),
    legend: legendOf(passages, words),
    charts: charts.map((chart) => chartData(chart, words)),
    indicators: Object.keys(dataset.indicators).map((id) => ({
      ...words.indicator(dataset, id),
      tables: tablesOf(id),
    })),
    files: files.map(({ path, sha256, office }) => ({
      path: cleanText(path),
      office: cleanText(office ?? ""),
      hash: `sha256 ${sha256.slice(0, 12)}…`,
    })),
    corrections: corrections.map(({ cell, expected, corrected, reason }) =>
      cleanText(book.frame.corrected(formatAddress(cell), expected, corrected, reason)),
    ),
  };
}

function chartData({ chart, heading, description, told, svg }: PrintChart, words: Words): object {
  return {
    title: cleanText(heading),
    alt: cleanText(description),
    told: told.map(cleanText),
    svg,
    tables: chartTable(chart, words),
  };
}

/** A paragraph as runs of text, each with the mark that stands after it. */
function prose(passage: Passage, words: Words): object[] {
  return passage.parts.map((part) => {
    if (typeof part === "string") return { text: part, mark: "" };
    if ("area" in part) return { text: cleanText(words.area(part.area)), mark: "" };
    if ("period" in part) return { text: words.period(part.period), mark: "" };
    return { text: writtenFigure(part, words), mark: marksBeside(part.figure) };
  });
}

function legendOf(passages: readonly Passage[], words: Words): Mark[] {
  const figures = passages
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (typeof part === "object" && "figure" in part ? [part.figure] : []));
  const values = figures.map(({ value }) => value);
  return [...marksAmong(values, words), ...revisedAmong(figures, words)];
}
