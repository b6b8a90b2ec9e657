import { cleanText } from "../../../charts/clean-text.ts";
import { light } from "../../../charts/theme.ts";
import { textIn, titleOf } from "../../../model/edition.ts";
import { forewordIn } from "../../../model/front-matter.ts";
import type { Observation } from "../../../model/observation.ts";
import { type BriefSentence, changeText, explainsNoMark, yearText } from "../brief.ts";
import { keyFigureCaption } from "../captions.ts";
import type { ChangeOf } from "../changes/change-since.ts";
import type { ChangeTable } from "../changes/change-table.ts";
import { mostRowsInPrint, mostSentences, splitRows } from "../changes/split-rows.ts";
import { chaptersOf } from "../chapters.ts";
import { isDemonstrationChart } from "../demonstrations.ts";
import { localName } from "../file-names.ts";
import { imprintLines } from "../imprint-lines.ts";
import { leadingFigures } from "../key-figures.ts";
import { publicationLine, reissuedText } from "../publication-line.ts";
import { type SparkSource, sparkLine, sparkSvg } from "../spark-line.ts";
import { undelivered } from "../undelivered.ts";
import type { Words } from "../words.ts";
import { coverName, type Print, type PrintChart } from "./print.ts";
import { chapterData, chartData, demonstrationData, legendOf, prose } from "./subject-data.ts";

/** All data of the report's template: texts written out, in page order. */
export function reportData(
  print: Print,
  shown: ReadonlySet<PrintChart>,
  summary: string,
  words: Words,
): object {
  const { edition, front, subjects, changes, changeOf, since, brief } = print;
  const { frame, story, punctuation } = words.book;
  const { label } = punctuation;
  return {
    title: cleanText(titleOf(edition, words.locale)),
    network: cleanText(edition.network),
    date: edition.published.split("-").map(Number),
    published: publicationLine(edition, words),
    words: {
      contents: frame.contents,
      brief: story.brief,
      withoutTarget: explainsNoMark(brief) ? story.withoutTarget : "",
      keyFigures: frame.keyFigures,
      measured: story.measured,
      annex: label(story.annex(story.definitions), localName("annex.pdf", words.locale)),
      notDelivered: frame.notDelivered,
      foreword: story.foreword,
      imprint: story.imprint,
    },
    foreword: forewordIn(front, words.locale, edition.locales).map(({ kind, text }) => ({
      kind,
      text: cleanText(text),
    })),
    cover: front.cover && {
      file: coverName(front.cover),
      alt: cleanText(textIn(edition.cover?.description ?? "", words.locale)),
    },
    imprint: [
      edition.network,
      publicationLine(edition, words),
      ...imprintLines(edition, words),
      label(frame.quality, summary),
      ...(words.book.reviewedBy === null ? [frame.unreviewed] : []),
      frame.checksums,
      frame.typefaces,
    ].map(cleanText),
    reissued: reissuedText(edition, words),
    brief: brief.map((sentence) => briefData(sentence, changeOf, words)),
    briefLegend: legendOf(
      brief.map(({ passage }) => passage),
      words,
    ),
    keys: leadingFigures(subjects).map(({ subject, observation }) =>
      keyFigure(observation, { ...subject, since }, changeOf, words),
    ),
    chapters: chaptersOf(subjects).flatMap((chapter) => chapterData(chapter, shown, words) ?? []),
    methods: subjects.flatMap(({ dataset }) => {
      const { title: name, measured = "" } = dataset.words[words.locale];
      return measured === "" ? [] : [{ title: name, measured: cleanText(measured) }];
    }),
    changes: changes.map((table) => changeData(table, Math.floor(mostRowsInPrint / changes.length), words)),
    undelivered: undelivered(edition, words).map(cleanText),
  };
}

/** All data of the annex except its definitions. */
export function annexData(
  { edition, subjects }: Print,
  shown: ReadonlySet<PrintChart>,
  words: Words,
): object {
  const { frame, story } = words.book;
  const charts = subjects.flatMap((subject) => subject.charts);
  const further = charts.filter((chart) => !shown.has(chart) && !isDemonstrationChart(chart.chart));
  return {
    title: cleanText(story.annex(story.definitions)),
    report: cleanText(titleOf(edition, words.locale)),
    network: cleanText(edition.network),
    date: edition.published.split("-").map(Number),
    published: publicationLine(edition, words),
    words: {
      contents: frame.contents,
      definition: frame.definition,
      method: frame.method,
      sources: frame.sources,
      corrections: frame.corrections,
      further: story.annex(story.further),
      definitions: story.annex(story.definitions),
      demonstrations: story.annex(story.demonstrations),
      demonstrationsNotice: frame.illustrativeNotice,
    },
    further: further.map(chartData),
    demonstrations: subjects.flatMap((subject) => demonstrationData(subject, words) ?? []),
  };
}

/** A section of changes, with its share of the rows on a page of print. */
function changeData(
  { title, edition, summary, rows, sentences }: ChangeTable,
  most: number,
  words: Words,
): object {
  const { changes } = words.book;
  const shown = splitRows(rows, most);
  const left = rows.length - shown.flat().length;
  return {
    title,
    summary,
    heads: [changes.figure, changes.was(edition), changes.now, changes.reason],
    reasons: shown.map((alike) => ({
      why: cleanText(alike[0]?.why ?? ""),
      rows: alike.map(({ what, was, now }) => [what, was, now].map(cleanText)),
    })),
    more: left > 0 ? changes.andMore(left) : "",
    stale: changes.sentences(edition),
    sentences: sentences
      .slice(0, mostSentences)
      .map((pieces) => pieces.map(({ text, stale }) => ({ text: cleanPiece(text), stale }))),
  };
}

function briefData(sentence: BriefSentence, changeOf: ChangeOf, words: Words): object {
  const { passage, standing } = sentence;
  return {
    prose: prose(passage, words),
    standing,
    mark: standing === "no-target" ? "" : words.book.story.standings[standing],
    data: yearText(sentence, words),
    change: cleanText(changeText(sentence, changeOf, words) ?? ""),
  };
}

function keyFigure(observation: Observation, source: SparkSource, changeOf: ChangeOf, words: Words): object {
  const line = sparkLine(observation, source, words);
  return {
    value: cleanText(words.amount(observation.value)),
    what: cleanText(keyFigureCaption(source.dataset, observation, words)),
    change: cleanText(changeOf(source.dataset, observation) ?? ""),
    spark: line && { svg: sparkSvg(line, light.palette[0] ?? light.ink), alt: cleanText(line.label) },
  };
}

/** Part of a sentence, with the space that parts it from what is beside it. */
function cleanPiece(text: string): string {
  const [before = "", after = ""] = [/^\s/.exec(text)?.[0], /\s$/.exec(text)?.[0]].map(
    (space) => space && " ",
  );
  return before + cleanText(text) + after;
}
