import { isOfYears } from "../../../model/dated-with.ts";
import type { Locale } from "../../../model/locale.ts";
import { byAmount, type Observation } from "../../../model/observation.ts";
import { isNone, listed, type Part } from "../../../model/passage.ts";
import { punctuation } from "../../../model/punctuation.ts";
import { type Braces, isOfPopulation, piecesOf, type Token, tokenIn } from "../../../model/token.ts";
import type { Languages } from "../languages.ts";
import { populationParts } from "./population.ts";
import { isTied } from "./ranking.ts";
import { latestOf, partOf, type Teller } from "./teller.ts";

/** How lists and names are written in one language. */
export interface Wording {
  readonly locale: Locale;
  readonly languages: Languages;
  breakdown(id: string): string;
  /** What the part is called where others are held against it. */
  reference(id: string): string;
}

/** Whether a token names a figure, or a list with at least one. */
export function isAnswered({ token: text, each }: Braces, teller: Teller): boolean {
  const token = tokenIn(text);
  if (!token) return false;
  if (each !== undefined) return teller.figures(token.indicator, token.by).length > 0;
  if (isOfPopulation(token)) return populationParts(token, teller, "") !== null;
  return token.isList ? listOf(token, teller).length > 0 : teller.figure(token) !== null;
}

/** A text with its tokens filled in; null where one names no figure, or one of several that share a rank. */
export function partsIn(text: string, teller: Teller, wording: Wording): Part[] | null {
  const pieces = piecesOf(text) ?? [];
  const tokens = pieces.flatMap((piece) => (typeof piece === "string" ? [] : (tokenIn(piece.token) ?? [])));
  if (isTied(tokens, teller)) return null;
  const parts: Part[] = [];
  for (const piece of pieces) {
    if (typeof piece === "string") {
      parts.push(withoutYearWord(piece, parts.at(-1), wording.locale));
      continue;
    }
    const token = tokenIn(piece.token);
    if (token === null) return null;
    if (piece.each !== undefined) {
      const items = eachInWords(token, piece.each, teller, wording);
      if (items.length === 0) return null;
      parts.push(...listed(items, punctuation[wording.locale].semicolon));
      continue;
    }
    const spoken = token.isList
      ? listParts(token, teller, wording)
      : isOfPopulation(token)
        ? (populationParts(token, teller, punctuation[wording.locale].comma) ?? [null])
        : [partOf(token, teller, wording.breakdown)];
    for (const part of spoken) {
      if (part === null) return null;
      const before = parts.at(-1);
      if (typeof before === "string") parts.splice(-1, 1, withDayWord(before, part, wording.locale));
      parts.push(part);
    }
  }
  return parts.filter((part) => part !== "");
}

/** The words repeated for each figure, and for the figures of other indicators with its area, period and part. */
function eachInWords({ indicator, by }: Token, words: string, teller: Teller, wording: Wording): Part[][] {
  return teller.figures(indicator, by).flatMap(({ observation: { area, period, breakdown } }) => {
    const alike = teller.within(
      (other) => other.area === area && other.period === period && other.breakdown === breakdown,
    );
    const parts = partsIn(words, alike, wording);
    return parts ? [parts] : [];
  });
}

function withDayWord(words: string, part: Part, locale: Locale): string {
  const isDay = typeof part === "object" && "period" in part && part.period.length === "2020-12-31".length;
  return isDay ? (punctuation[locale].beforeDay?.(words) ?? words) : words;
}

/** Drops the word “year” after a period of days or months. */
function withoutYearWord(words: string, before: Part | undefined, locale: Locale): string {
  const period = typeof before === "object" && "period" in before ? before.period : null;
  const yearWord = punctuation[locale].afterYear;
  return period === null || isOfYears(period) || !yearWord ? words : words.replace(yearWord, "");
}

/** A list of places by amount, or of parts in the order of their list, for the latest period; or of one series by year. */
function listOf({ indicator, by, period }: Token, teller: Teller) {
  const all = teller.figures(indicator, by).map(({ observation }) => observation);
  const when = period ?? (isSingleSeries(all) ? null : latestOf(all));
  const ofPeriod = when === null ? all : all.filter((figure) => figure.period === when);
  const isByPlace = ofPeriod.every(({ breakdown }) => breakdown === "");
  return isByPlace && !isSingleSeries(ofPeriod) ? byAmount(ofPeriod) : ofPeriod;
}

/** Whether the figures are of one place and part and several years. */
function isSingleSeries(figures: readonly Observation[]): boolean {
  const among = new Set(figures.map(({ area, breakdown }) => `${area} ${breakdown}`));
  return among.size === 1 && new Set(figures.map(({ period }) => period)).size > 1;
}

function listParts(token: Token, teller: Teller, { locale, breakdown }: Wording): (Part | null)[] {
  const figures = listOf(token, teller);
  if (figures.length === 0) return [null];
  // Items that are zero are left out, unless all are.
  const some = figures.filter((figure) => !isNone(figure));
  const between = punctuation[locale].gap;
  const [open = "", close = ""] = punctuation[locale].bracketed("", "\n").split("\n");
  const items = (some.length > 0 ? some : figures).map((figure): Part[] => {
    const bare = { figure, isBare: true };
    if (isSingleSeries(figures)) return [{ period: figure.period }, open, bare, close];
    return figure.breakdown === ""
      ? [{ area: figure.area }, between, bare]
      : [breakdown(figure.breakdown) + between, bare];
  });
  return listed(items, punctuation[locale].comma);
}
