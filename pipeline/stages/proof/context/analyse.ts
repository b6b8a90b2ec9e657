import type { Locale } from "../../../model/locale.ts";
import type { ReadBlock, ReadText } from "../../read-text/text.ts";
import { fold } from "../numbers/fold.ts";
import { type Grammar, grammarOf } from "../numbers/grammar.ts";
import type { Printed } from "../numbers/printed.ts";
import { type Mention, readDates, readYears } from "../numbers/read-dates.ts";
import { readNumbers } from "../numbers/read-numbers.ts";
import { Taken } from "../numbers/taken.ts";
import { detectLanguage, mainLanguage } from "./detect-language.ts";
import { type Feature, featuresOf } from "./features.ts";
import type { PlaceFinder, PlaceMention } from "./places.ts";
import { bySpan, piecesOf, sentencesOf, type TextSpan } from "./sentences.ts";

/** A number that is part of a name, numbering or a date, and so never a figure. */
export interface NoFigure {
  readonly from: number;
  readonly to: number;
}

/** A sentence with everything recognized in it; positions are offsets in its block's text. */
export interface TextSentence extends TextSpan {
  readonly block: number;
  /** The index of the sentence in its block, from 0. */
  readonly index: number;
  readonly numbers: readonly Printed[];
  readonly times: readonly Mention[];
  readonly places: readonly PlaceMention[];
  readonly features: readonly Feature[];
  /** Where clauses end. */
  readonly breaks: readonly number[];
}

export interface AnalysedBlock {
  readonly block: ReadBlock;
  readonly locale: Locale | null;
  readonly grammar: Grammar;
  readonly folded: string;
  readonly sentences: readonly TextSentence[];
  readonly noFigures: readonly NoFigure[];
}

export interface Analysed {
  readonly locale: Locale | null;
  readonly blocks: readonly AnalysedBlock[];
}

/** How many numbers of a text may be figures. */
export function countNumbers({ blocks }: Analysed): number {
  let count = 0;
  for (const { sentences } of blocks) for (const { numbers } of sentences) count += numbers.length;
  return count;
}

/** How a text is read: by default in its own language, and number words only where they count something. */
export interface ReadingManner {
  readonly locale?: Locale | undefined;
  readonly hasBareWords?: boolean;
}

type Finders = (locale: Locale) => PlaceFinder;

/** Finds numbers, times, places and content words in every block, each in its own language. */
export function analyse(text: ReadText, finders: Finders, manner: ReadingManner = {}): Analysed {
  const { locale = mainLanguage(text.blocks.map((block) => block.text)), hasBareWords = false } = manner;
  const means = { finders, hasBareWords };
  const blocks = text.blocks.map((block, index) => analyseBlock(block, index, locale, means));
  return { locale, blocks };
}

function analyseBlock(
  block: ReadBlock,
  index: number,
  main: Locale | null,
  { finders, hasBareWords }: { readonly finders: Finders; readonly hasBareWords: boolean },
): AnalysedBlock {
  const locale = languageOf(block, main);
  const grammar = grammarOf(locale ?? "en");
  const folded = fold(block.text);
  if (locale === null || block.kind === "code" || block.kind === "furniture")
    return { block, locale, grammar, folded, sentences: [], noFigures: [] };
  const taken = new Taken(folded.length);
  const noFigures: NoFigure[] = [];
  for (const { from, to } of block.runs ?? []) if (taken.take(from, to)) noFigures.push({ from, to });
  const name = (pattern: RegExp) => {
    for (const match of folded.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (/\d/.test(match[0]) && taken.take(from, to)) noFigures.push({ from, to });
    }
  };
  name(addresses);
  const dates = readDates(folded, grammar, taken);
  name(grammar.notFigures);
  const heads = block.kind === "heading" || block.kind === "running";
  if (heads) name(sectionNumber);
  if (heads || block.kind === "paragraph") name(numbering);
  else name(noteMark);
  const times = [...dates, ...readYears(folded, grammar, taken)].sort((a, b) => a.from - b.from);
  const numbers = readNumbers({ text: folded, grammar, taken, hasBareWords });
  const places = finders(locale)(folded, grammar);
  const features = featuresOf(folded, locale);
  return {
    block,
    locale,
    grammar,
    folded,
    sentences: sentencesWith({ numbers, times, places, features }, index, folded, { locale, grammar }),
    noFigures: [...noFigures, ...times.filter(({ text }) => /\d/.test(text))],
  };
}

type Marks = Pick<TextSentence, "numbers" | "times" | "places" | "features">;

function sentencesWith(
  read: Marks,
  block: number,
  folded: string,
  { locale, grammar }: Tongue,
): TextSentence[] {
  const { numbers, times, places, features } = read;
  const whole = sentencesOf(folded, locale);
  const breaks = whole.flatMap((span) => breaksOf(folded, span, grammar));
  const marks = [...[...numbers, ...times, ...places].map(from), ...breaks].sort((a, b) => a - b);
  const marksIn = bySpan(whole, marks, (at) => at);
  const spans = whole.flatMap((span, index) => piecesOf(span, marksIn[index] ?? []));
  const [numbersIn, timesIn, placesIn] = [
    bySpan(spans, numbers, from),
    bySpan(spans, times, from),
    bySpan(spans, places, from),
  ];
  const [featuresIn, breaksIn] = [bySpan(spans, features, ({ at }) => at), bySpan(spans, breaks, (at) => at)];
  return spans.map((span, index) => ({
    ...span,
    block,
    index,
    numbers: numbersIn[index] ?? [],
    times: timesIn[index] ?? [],
    places: placesIn[index] ?? [],
    features: featuresIn[index] ?? [],
    breaks: breaksIn[index] ?? [],
  }));
}

interface Tongue {
  readonly locale: Locale;
  readonly grammar: Grammar;
}

const from = (span: TextSpan) => span.from;

/** A short block says little about its language: it is taken for the text's main language if its letters allow. */
function languageOf(block: ReadBlock, main: Locale | null): Locale | null {
  const detected = detectLanguage(block.text, main);
  if (detected === null) return /\p{L}{3}/u.test(block.text) && block.text.length > 60 ? null : main;
  const chinese = (locale: Locale | null) => locale === "zh-Hans" || locale === "zh-Hant";
  if (chinese(detected) && (chinese(main) || main === "ja") && block.text.length < 60) return main;
  if (detected === "en" && main !== null && block.text.length < 30) return main;
  return detected;
}

/** Web and mail addresses, telephone numbers, postcodes, hashes, identifiers. */
const addresses =
  /https?:\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?:\+\d{1,3}[ -]?)\(?\d{1,4}\)?(?:[ -]\d{2,4}){1,4}|\b\d{2,4}-\d{3,4}-\d{4}\b|〒\d{3}-\d{4}|\b(?:Tel|TEL|Fax|FAX|电话|電話|전화|Утас)[.:：]? ?[\d +()-]{6,}|\b(?=[0-9a-f]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{8,}\b…?|\b\d+(?:\.\d+){2,}\b|ISBN[- ]?[\d-]+|doi:\S+|§ ?\d+|#\d+|\b(?:SDG|Goal) ?\d+(?:\.\d+)?/giu;

/** The number at the start of a heading or list item, and footnote marks. */
const numbering =
  /^ *(?:#{1,6} +\d{1,2}(?:\.\d{1,2}){0,3}(?= )|\(?\d{1,3}[.)、．](?!\d)|[①-⑳]|[(（]\d{1,2}[)）])|\[(?:\p{L}[\p{L} ]{0,20})?\d{1,3}\]/gu;

const noteMark = /\[(?:\p{L}[\p{L} ]{0,20})?\d{1,3}\]/gu;

const sectionNumber = /^ *\d{1,2}(?:\.\d{1,2}){0,3}(?= +\p{Lu}|[ \u3000]+\p{Lo})/gu;

function breaksOf(text: string, { from, to }: TextSpan, grammar: Grammar): number[] {
  const breaks: number[] = [];
  const sentence = text.slice(from, to);
  for (const match of sentence.matchAll(/(?<!\d)[,:]|,(?!\d)|[;，；：、:]| [–—] |[()（）]/gu))
    breaks.push(from + match.index);
  for (const match of sentence.matchAll(grammar.conjunctions)) breaks.push(from + match.index);
  return breaks.sort((a, b) => a - b);
}
