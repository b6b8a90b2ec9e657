import { cleanText } from "../../../charts/clean-text.ts";
import { themesOf } from "../../../charts/theme.ts";
import { phrasesOf } from "../../../charts/wrap-text.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { pageAddress, textIn, titleOf } from "../../../model/edition.ts";
import { keyOf } from "../../../model/figure-key.ts";
import { forewordIn } from "../../../model/front-matter.ts";
import type { Comparison } from "../../../model/movement.ts";
import type { Observation } from "../../../model/observation.ts";
import { figuresIn, listed, type Part, type Passage } from "../../../model/passage.ts";
import { amountOf, placesWith, type StandingCounts } from "../../../model/standing.ts";
import {
  type BriefSentence,
  changeText,
  type DatasetFigures,
  explainsNoMark,
  isUnchanged,
  yearText,
} from "../brief.ts";
import { capitalised } from "../capitalised.ts";
import { keyFigureCaption } from "../captions.ts";
import type { ChangeOf } from "../changes/change-since.ts";
import type { ChangeRow, ChangeTable } from "../changes/change-table.ts";
import { mostSentences } from "../changes/split-rows.ts";
import { chaptersOf } from "../chapters.ts";
import { isDemonstrationChart } from "../demonstrations.ts";
import { localName } from "../file-names.ts";
import { imprintLines } from "../imprint-lines.ts";
import { type KeyFigure, leadingFigures, partedByNews } from "../key-figures.ts";
import { marksAmong } from "../marks.ts";
import { passageText } from "../passage-text.ts";
import { publicationLine, reissuedText } from "../publication-line.ts";
import { type SparkSource, sparkLine, sparkSvg } from "../spark-line.ts";
import { standingName } from "../story/place-standings.ts";
import { belowText, sentenceOf, type VerdictClause } from "../story/verdict.ts";
import type { Words } from "../words.ts";
import { type Print, type PrintChart, pictureName } from "./print.ts";
import { placesData } from "./standings-data.ts";
import { chapterData, chartData, demonstrationData, legendOf, type PrintRun, prose } from "./subject-data.ts";

/** On the cover, in points. */
const logoHeight = 52;

/** All data of the report's template: texts written out, in page order. */
export function reportData(
  print: Print,
  shown: ReadonlySet<PrintChart>,
  summary: string,
  words: Words,
): object {
  const { edition, front, subjects, changes, changeOf, since, missing, verdict, changed, brief, standings } =
    print;
  const { frame, story, punctuation } = words.book;
  const { label } = punctuation;
  const { light } = themesOf(edition);
  const { cover, photograph } = edition;
  const keys = leadingFigures(subjects.map((subject) => ({ ...subject, since })));
  const old = brief.filter((sentence) => isUnchanged(sentence, since));
  const news = brief.filter((sentence) => !old.includes(sentence));
  const { fresh, unchanged } = partedByNews(keys, since);
  const given = new Set(changed.flatMap(({ passage }) => figuresIn(passage)));
  const beside = (name: string) => {
    const file = localName(name, words.locale);
    return pageAddress(edition, file) ?? story.inFolder(file);
  };
  return {
    title: cleanText(titleOf(edition, words.locale)),
    network: cleanText(textIn(edition.network, words.locale)),
    date: edition.published.split("-").map(Number),
    published: publicationLine(edition, words),
    words: {
      contents: frame.contents,
      brief: story.brief,
      changed: story.changed,
      withoutTarget: explainsNoMark(news) ? story.withoutTarget : "",
      keyFigures: frame.keyFigures,
      measured: story.measured,
      annex: label(story.annex(story.definitions), beside("annex.pdf")),
      notDelivered: frame.notDelivered,
      foreword: story.foreword,
      comma: punctuation.comma,
      imprint: story.imprint,
      marks: story.marks,
    },
    signature: cleanText(textIn(edition.foreword?.signature ?? "", words.locale)),
    logo: front.logo && {
      file: pictureName("logo", front.logo),
      // As wide as it is at this height, but no wider than the cover.
      width: Math.min(420, (logoHeight * front.logo.width) / front.logo.height),
      height: logoHeight,
    },
    photograph: front.photograph && {
      file: pictureName("photograph", front.photograph),
      ratio: front.photograph.width / front.photograph.height,
      alt: cleanText(textIn(photograph?.description ?? "", words.locale)),
      credit: cleanText(story.photograph(textIn(photograph?.credit ?? "", words.locale))),
    },
    foreword: forewordIn(front, words.locale, edition.locales).map(({ kind, text }) => ({
      kind,
      text: cleanText(text),
    })),
    cover: front.cover && {
      file: pictureName("cover", front.cover),
      alt: cleanText(textIn(cover?.description ?? "", words.locale)),
    },
    imprint: [
      textIn(edition.network, words.locale),
      [publicationLine(edition, words), reissuedText(edition, words)]
        .filter((text) => text !== "")
        .join(" · "),
      ...imprintLines(edition, words),
      label(frame.quality, [summary, beside("quality.html")].join(punctuation.semicolon)),
      ...(words.book.reviewedBy === null ? [frame.unreviewed] : []),
      frame.checksums,
      frame.typefaces,
    ].map(cleanText),
    reissued: reissuedText(edition, words),
    verdict: verdictData(verdict, words),
    changed: changed.map(({ passage, notes }) => {
      const isBesideKey = (note: Passage) =>
        fresh.some(({ observation }) => figuresIn(note).includes(observation));
      const written = (shown: readonly Passage[]) =>
        cleanText(shown.map((note) => passageText(note, words)).join(punctuation.gap));
      return {
        prose: prose(passage, words),
        notes: written(notes),
        furtherNotes: written(notes.filter((note) => !isBesideKey(note))),
      };
    }),
    standings: standings.map(({ dataset, counts }) => stripData(dataset, counts, words)),
    brief: news.map((sentence) => briefData(sentence, changeOf, words)),
    briefLegend: legendOf(
      [...verdict, ...changed, ...news].map(({ passage }) => passage),
      words,
    ),
    keys: fresh.map(({ subject, observation }) => ({
      ...keyFigure(observation, subject, { changeOf, color: light.palette[0] ?? light.ink }, words),
      given: given.has(observation),
    })),
    marks: marksAmong(
      subjects.flatMap(({ observations }) => observations),
      words,
    ),
    // Beside what is new, it would only be read again.
    asBefore: since === null || fresh.length > 0 ? [] : asBeforeData(old, unchanged, since, words),
    chapters: chaptersOf(subjects).flatMap((chapter) => chapterData(chapter, shown, words) ?? []),
    places: standings.flatMap((each) => placesData(each, print, words) ?? []),
    methods: subjects.flatMap(({ dataset }) => {
      const { title: name, measured = "" } = dataset.words[words.locale];
      return measured === "" ? [] : [{ title: name, measured: cleanText(measured) }];
    }),
    changes: changes.map((table) => changeData(table, words)),
    undelivered: missing.map(cleanText),
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
    network: cleanText(textIn(edition.network, words.locale)),
    date: edition.published.split("-").map(Number),
    published: publicationLine(edition, words),
    reissued: reissuedText(edition, words),
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

/** More rows are on no page of print. */
const mostRowsInPrint = 60;

/** A section of changes; the template tells as many of its figures as the page holds, and by `more` how many it leaves. */
function changeData({ title, edition, before, summary, rows, sentences }: ChangeTable, words: Words): object {
  const { changes, punctuation } = words.book;
  const file = localName("statistics.xlsx", words.locale);
  const told = rows.slice(0, mostRowsInPrint);
  return {
    title,
    summary,
    heads: [changes.figure, before, changes.now],
    rows: told.map((row) => [nameBelow(row, told, words), row.was, row.now, row.why].map(cleanText)),
    more: told.map((_, at) =>
      at + 1 < rows.length
        ? punctuation.label(changes.andMore(rows.length - at - 1), `${file}, ${changes.sheet}`)
        : "",
    ),
    stale: changes.sentences(edition),
    sentences: sentences
      .slice(0, mostSentences)
      .map((pieces) => pieces.map(({ text, stale }) => ({ text: cleanPiece(text), stale }))),
  };
}

/** The name of a revised figure; below the whole that it is part of, for the same reason, only that of the part. */
function nameBelow(row: ChangeRow, rows: readonly ChangeRow[], words: Words): string {
  const keyIn = ({ dataset, observation }: ChangeRow) => keyOf({ ...observation, dataset: dataset.id });
  const { dataset, observation, what } = row;
  const whole = keyIn({ ...row, observation: { ...observation, breakdown: "" } });
  const first = rows.find(({ why }) => why === row.why);
  if (!first || first === row || keyIn(first) !== whole) return what;
  return `– ${words.breakdown(dataset, observation.breakdown)}`;
}

/** A sentence in marks and pieces that no line parts, in languages whose words no space does; otherwise as one. */
function inPhrases(parts: readonly Part[], words: Words): PrintRun[][] {
  const { locale } = words;
  const runs = prose({ parts }, words);
  if (locale !== "ja" && !locale.startsWith("zh")) return [runs];
  const phrases: PrintRun[][] = [];
  for (const run of runs) {
    const isFigure = "mark" in run;
    const texts = phrasesOf(run.text).flatMap((phrase) => phrase.split(/(?=[、。，；]$)/u));
    const [first, ...rest] = isFigure ? [run] : texts.map((text) => ({ text }));
    if (!first) continue;
    // A particle belongs to the figure before it, and a figure to a short phrase.
    const isPart = isFigure
      ? /^[^\p{P}]{1,9}$/u.test(
          phrases
            .at(-1)
            ?.map(({ text }) => text)
            .join("") ?? "",
        )
      : /^\p{Script=Hiragana}/u.test(first.text);
    const last = isPart ? phrases.at(-1) : undefined;
    if (last) last.push(first);
    else phrases.push([first]);
    phrases.push(...rest.map((phrase) => [phrase]));
  }
  return phrases;
}

/** The sentences of the verdict; below each, what limits it and the years of its data. */
function verdictData(verdict: readonly VerdictClause[], words: Words): object[] {
  return verdict.map((clause) => {
    const { parts, stop } = sentenceOf(clause.passage, words);
    return { ...markedOnce(inPhrases([...parts, stop], words)), below: belowText(clause, words) };
  });
}

/** The mark that all figures of a sentence have, for its end, and its phrases without it; "" where they differ. */
function markedOnce(phrases: PrintRun[][]): { readonly phrases: PrintRun[][]; readonly mark: string } {
  const marks = new Set(phrases.flat().flatMap((run) => ("mark" in run ? [run.mark] : [])));
  const [mark = ""] = marks;
  if (marks.size !== 1) return { phrases, mark: "" };
  const unmarked = phrases.map((phrase) => phrase.map((run) => ("mark" in run ? { ...run, mark: "" } : run)));
  return { phrases: unmarked, mark };
}

/** How many places have which standing. */
function stripData(dataset: Dataset, { judged, counts }: StandingCounts, words: Words): object {
  const { story, punctuation } = words.book;
  const title = story.placesToTarget(dataset.words[words.locale].title);
  return {
    title: story.onTrack,
    about: cleanText([title, words.period(judged.period)].join(punctuation.clause)),
    counts: counts.map((count) => {
      const figures = count.figures.filter((figure) => amountOf(figure) !== 0);
      const parts = figures.map(
        ({ breakdown, value }) => `${words.breakdown(dataset, breakdown)} ${words.bare(value)}`,
      );
      const name = standingName(dataset, count, words);
      const list = (shown: readonly string[], between: string) => cleanText(shown.join(between));
      const others = figures.slice(mostReasons);
      const rest = story.otherReasons(others.length, placesWith({ ...count, figures: others }));
      const reasons = [...parts.slice(0, mostReasons), ...(others.length > 0 ? [rest] : [])];
      return {
        standing: count.standing,
        places: placesWith(count),
        number: words.number(placesWith(count)),
        name,
        parts: parts.length > 1 && parts.length <= mostParts ? list(parts, punctuation.comma) : "",
        // More would not fit in a column.
        reasons:
          parts.length > mostParts
            ? punctuation.label(capitalised(name), list(reasons, punctuation.semicolon))
            : "",
      };
    }),
  };
}

const mostParts = 2;
const mostReasons = 6;

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

function keyFigure(
  observation: Observation,
  source: SparkSource,
  { changeOf, color }: { readonly changeOf: ChangeOf; readonly color: string },
  words: Words,
): object {
  const line = sparkLine(observation, source, words);
  return {
    value: cleanText(words.named(observation.value)),
    what: cleanText(keyFigureCaption(source.dataset, observation, words)),
    change: cleanText(changeOf(source.dataset, observation) ?? ""),
    spark: line && { svg: sparkSvg(line, color), alt: cleanText(line.label) },
  };
}

/** What the edition before already had, as one paragraph: sentences, and key figures that they do not give. */
function asBeforeData(
  sentences: readonly BriefSentence[],
  keys: readonly KeyFigure<DatasetFigures>[],
  { from }: Comparison,
  words: Words,
): PrintRun[] {
  const { changes, punctuation } = words.book;
  const given = new Set(sentences.flatMap(({ passage }) => figuresIn(passage)));
  const items = keys
    .filter(({ observation }) => !given.has(observation))
    .map(({ subject: { dataset }, observation }) =>
      punctuation.label(keyFigureCaption(dataset, observation, words), words.named(observation.value)),
    );
  if (sentences.length + items.length === 0) return [];
  const label = punctuation.label(capitalised(changes.asBefore(from)), "");
  const parts = listed(
    [
      ...sentences.map(({ passage }) => passage.parts),
      ...(items.length > 0 ? [[items.join(punctuation.semicolon) + punctuation.stop]] : []),
    ],
    punctuation.gap,
  );
  return prose({ parts: [label, ...parts] }, words);
}

/** Part of a sentence, with the space that parts it from what is beside it. */
function cleanPiece(text: string): string {
  const [before = "", after = ""] = [/^\s/.exec(text)?.[0], /\s$/.exec(text)?.[0]].map(
    (space) => space && " ",
  );
  return before + cleanText(text) + after;
}
