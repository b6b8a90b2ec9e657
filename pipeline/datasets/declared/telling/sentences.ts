import type { Highlight, Standing } from "../../../model/highlight.ts";
import type { Locale } from "../../../model/locale.ts";
import { byAmount, type Observation } from "../../../model/observation.ts";
import { figuresIn, isNone, listed, type Part, type Passage } from "../../../model/passage.ts";
import { punctuation } from "../../../model/punctuation.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { RowOf } from "../definition.ts";
import type { Said } from "../definition-sheet.ts";
import { type Languages, sayIn } from "../languages.ts";
import { notUnderstood, unclosedBrace } from "../problems.ts";
import { named, type Report } from "../reporting.ts";
import { latestOf, partOf, type Teller } from "./figures-told.ts";
import { piecesOf, type Token, tokenForms, tokenIn } from "./token.ts";

/** When a sentence is told: while a figure is there, or its amount is on one side of a number. */
interface Occasion {
  readonly token: Token;
  holds(amount: number | null): boolean;
}

/** A sentence of the report, and when it is told. */
export interface Sentence {
  readonly row: RowOf<"sentences">;
  readonly paragraph: string;
  readonly when: Occasion | null;
  /** It may open the report; the heavier is told first. */
  readonly weight: number | null;
  /** When what it tells is on track; null where it has no target. */
  readonly onTrack: Occasion | null;
}

const occasionForms = [
  "<indicator> exists",
  "<indicator> is more than <number>",
  "<indicator> is less than <number>",
];

/** The sentences of a definition, read once so that a mistake in one is found before there are figures. */
export function defineSentences(
  rows: readonly RowOf<"sentences">[],
  indicators: ReadonlyMap<string, unknown>,
  report: Report,
): Sentence[] {
  return rows.flatMap((row, index): Sentence[] => {
    let good = true;
    for (const said of row.told.sentence.values()) good = isReadable(said, indicators, report) && good;
    const occasion = (column: "shown when" | "on track when") => {
      const said = row.cells[column];
      return said ? occasionIn(said, { column, indicators, report }) : null;
    };
    const [when, onTrack] = [occasion("shown when"), occasion("on track when")];
    const weight = weightIn(row.cells.weight, report);
    if (!good || when === undefined || onTrack === undefined || weight === undefined) return [];
    return [{ row, paragraph: row.cells.paragraph?.text ?? `row ${index}`, when, weight, onTrack }];
  });
}

/** Whether braces pair and each holds a token that names an indicator. */
export function isReadable(said: Said, indicators: ReadonlyMap<string, unknown>, report: Report): boolean {
  const pieces = piecesOf(said.text);
  if (!pieces) {
    report(unclosedBrace({ raw: said.text }), said.at);
    return false;
  }
  return pieces.every((piece) => {
    if (typeof piece === "string") return true;
    const token = tokenIn(piece.token);
    if (token) return named(said, indicators, "indicators", report, token.indicator) !== null;
    report(notUnderstood({ raw: `{${piece.token}}`, column: "braces", forms: tokenForms }), said.at);
    return false;
  });
}

function weightIn(said: Said | null, report: Report): number | null | undefined {
  if (!said) return null;
  const weight = Number(said.text);
  if (Number.isInteger(weight) && weight >= 1 && weight <= 100) return weight;
  report(notUnderstood({ raw: said.text, column: "weight", forms: ["1", "50", "100"] }), said.at);
  return undefined;
}

interface OccasionPlace {
  readonly column: string;
  readonly indicators: ReadonlyMap<string, unknown>;
  readonly report: Report;
}

function occasionIn(said: Said, { column, indicators, report }: OccasionPlace): Occasion | undefined {
  const [, name = "", comparison, digits = ""] =
    /^(.+?) (?:exists|is (more than|less than|at least|at most) (-?\d+(?:\.\d+)?))$/.exec(said.text) ?? [];
  const token = name === "" ? null : tokenIn(name);
  if (!token) {
    report(notUnderstood({ raw: said.text, column, forms: occasionForms }), said.at);
    return undefined;
  }
  if (!named(said, indicators, "indicators", report, token.indicator)) return undefined;
  const number = Number(digits);
  const holds = (amount: number | null): boolean => {
    if (amount === null || comparison === undefined) return amount !== null;
    if (comparison === "more than") return amount > number;
    if (comparison === "less than") return amount < number;
    return comparison === "at least" ? amount >= number : amount <= number;
  };
  return { token, holds };
}

function isTimely({ when }: Sentence, teller: Teller): boolean {
  if (!when) return true;
  const found = teller.one(when.token);
  return when.holds(found && !isMissing(found.value) ? found.value.amount : null);
}

/** What a list or a name in words looks like in one language. */
export interface Wording {
  readonly locale: Locale;
  readonly languages: Languages;
  breakdown(id: string): string;
}

/** The passages of one language: sentences of a paragraph one after another, those without a figure they name left out. */
export function tellSentences(sentences: readonly Sentence[], teller: Teller, wording: Wording): Passage[] {
  const paragraphs = new Map<string, Part[][]>();
  for (const sentence of sentences) {
    if (!isTimely(sentence, teller)) continue;
    const text = sayIn(sentence.row.told.sentence, wording.locale, wording.languages);
    const parts = partsIn(text, teller, wording);
    if (!parts) continue;
    const own = paragraphs.get(sentence.paragraph);
    if (own) own.push(parts);
    else paragraphs.set(sentence.paragraph, [parts]);
  }
  const { gap } = punctuation[wording.locale];
  return [...paragraphs.values()].map((told) => ({ parts: listed(told, gap) }));
}

/** The weighted sentences of one language that name a figure, each by itself. */
export function highlightsIn(
  sentences: readonly Sentence[],
  teller: Teller,
  { locale, languages, ...wording }: Wording,
): Highlight[] {
  return sentences.flatMap((sentence): Highlight[] => {
    const { weight, row, onTrack } = sentence;
    if (weight === null || !isTimely(sentence, teller)) return [];
    const text = sayIn(row.told.sentence, locale, languages);
    const parts = partsIn(text, teller, { locale, languages, ...wording });
    const [of] = parts ? figuresIn({ parts }) : [];
    return parts && of ? [{ passage: { parts }, weight, of, standing: standingOf(onTrack, teller) }] : [];
  });
}

function standingOf(onTrack: Occasion | null, teller: Teller): Standing {
  if (!onTrack) return "no-target";
  const found = teller.one(onTrack.token);
  if (!found || isMissing(found.value)) return "unknown";
  return onTrack.holds(found.value.amount) ? "on-track" : "behind";
}

/** The first token of a sentence that is told but names no figure; null where there is none. */
export function untoldIn(
  sentence: Sentence,
  teller: Teller,
): { readonly said: Said; readonly raw: string } | null {
  if (!isTimely(sentence, teller)) return null;
  for (const said of sentence.row.told.sentence.values()) {
    for (const piece of piecesOf(said.text) ?? []) {
      if (typeof piece === "string" || isToldBy(piece.token, teller)) continue;
      return { said, raw: `{${piece.token}}` };
    }
  }
  return null;
}

function isToldBy(text: string, teller: Teller): boolean {
  const token = tokenIn(text);
  if (!token) return false;
  return token.isList ? listOf(token, teller).length > 0 : teller.one(token) !== null;
}

function partsIn(text: string, teller: Teller, wording: Wording): Part[] | null {
  const parts: Part[] = [];
  for (const piece of piecesOf(text) ?? []) {
    if (typeof piece === "string") {
      parts.push(piece);
      continue;
    }
    const token = tokenIn(piece.token);
    if (!token) return null;
    const told = token.isList ? listTold(token, teller, wording) : [partOf(token, teller, wording.breakdown)];
    for (const part of told) {
      if (part === null) return null;
      parts.push(part);
    }
  }
  return parts.filter((part) => part !== "");
}

/** Places by their amounts, parts in the order of their list, both of the latest period; or one series by its years. */
function listOf({ indicator, by, period }: Token, teller: Teller) {
  const all = teller.figures(indicator, by).map(({ observation }) => observation);
  const when = period ?? (isOfYears(all) ? null : latestOf(all));
  const told = when === null ? all : all.filter((own) => own.period === when);
  const isByPlace = told.every(({ breakdown }) => breakdown === "");
  return isByPlace && !isOfYears(told) ? byAmount(told) : told;
}

/** One place and part through several years, and not several of one year. */
function isOfYears(figures: readonly Observation[]): boolean {
  const among = new Set(figures.map(({ area, breakdown }) => `${area} ${breakdown}`));
  return among.size === 1 && new Set(figures.map(({ period }) => period)).size > 1;
}

function listTold(token: Token, teller: Teller, { locale, breakdown }: Wording): (Part | null)[] {
  const figures = listOf(token, teller);
  if (figures.length === 0) return [null];
  // Of a list whose members have nothing, nothing is said; one of nothing but such is told whole.
  const some = figures.filter((figure) => !isNone(figure));
  const between = punctuation[locale].gap;
  const colon = punctuation[locale].label("", "");
  const items = (some.length > 0 ? some : figures).map((figure): Part[] => {
    const told = { figure, isBare: true };
    if (isOfYears(figures)) return [{ period: figure.period }, colon, told];
    return figure.breakdown === ""
      ? [{ area: figure.area }, between, told]
      : [breakdown(figure.breakdown) + between, told];
  });
  return listed(items, punctuation[locale].comma);
}
