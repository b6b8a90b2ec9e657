import type { Highlight } from "../../../model/highlight.ts";
import { figuresIn, listed, type Passage, type Statement } from "../../../model/passage.ts";
import { punctuation } from "../../../model/punctuation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { piecesOf, type Token, tokenForms, tokenIn } from "../../../model/token.ts";
import type { RowOf } from "../definition.ts";
import { type CellText, cellWithin } from "../definition-sheet.ts";
import { notUnderstood, unclosedBrace } from "../problems.ts";
import { named, type Reporter } from "../reporting.ts";
import { tokensOf } from "./claim-of.ts";
import { holds, isOfIllustrations, isTimely, type Occasion, occasionIn } from "./occasion.ts";
import { isAnswered, type Wording } from "./parts-in.ts";
import { repeatedIn, type SentenceTelling, tellingsOf } from "./repeated.ts";
import type { Sentence } from "./sentence.ts";
import { tellSentence } from "./tell-sentence.ts";
import type { Teller } from "./teller.ts";
import { type Unsayable, unsayable } from "./unsayable.ts";

/** Where a sentence stands that belongs to no paragraph and heads no chart, by its `heads`. */
const openings: ReadonlyMap<string, Highlight["opens"]> = new Map([
  ["report", "brief"],
  ["profile", "profile"],
  ["verdict", "verdict"],
  ["verdict note", "verdict note"],
  ["change", "change"],
  ["change note", "change note"],
]);

/** The sentences of a definition, parsed once so that mistakes are found before there are figures. */
export function defineSentences(
  rows: readonly RowOf<"sentences">[],
  { indicators, charts }: { readonly [S in "indicators" | "charts"]: ReadonlyMap<string, unknown> },
  report: Reporter,
): Sentence[] {
  const rowsOf = new Map<string, number>();
  return rows.flatMap((row, index): Sentence[] => {
    let good = true;
    for (const cell of row.translated.sentence.values()) good = isReadable(cell, indicators, report) && good;
    const occasion = (column: "shown when" | "on track when") => {
      const cell = row.cells[column];
      return cell ? occasionIn(cell, { column, indicators, report }) : null;
    };
    const [when, onTrack] = [occasion("shown when"), occasion("on track when")];
    const weight = weightIn(row.cells.weight, report);
    const dataOf = dataOfIn(row.cells["data of"], indicators, report);
    const kinds = ["area", "part", "period", "figure"] as const;
    const forEach = repeatedIn(row.cells["for each"], kinds, { indicators, report });
    const { paragraph, heads } = row.cells;
    if (heads && !openings.has(heads.text) && !named(heads, charts, "charts", report)) return [];
    if (!good || when === undefined || onTrack === undefined || weight === undefined || dataOf === undefined)
      return [];
    if (forEach === undefined) return [];
    const place = { paragraph: paragraph?.text ?? `row ${index}`, heads: heads?.text ?? null };
    const group = heads?.text ?? paragraph?.text ?? "sentence";
    rowsOf.set(group, (rowsOf.get(group) ?? 0) + 1);
    return [{ id: `${group}-${rowsOf.get(group)}`, row, ...place, when, weight, forEach, onTrack, dataOf }];
  });
}

/** Whether braces are paired and each holds a token that names an indicator. */
export function isReadable(
  cell: CellText,
  indicators: ReadonlyMap<string, unknown>,
  report: Reporter,
): boolean {
  const pieces = piecesOf(cell.text);
  if (!pieces) {
    report(unclosedBrace({ raw: cell.text }), cell.at);
    return false;
  }
  return pieces.every((piece) => {
    if (typeof piece === "string") return true;
    const token = tokenIn(piece.token);
    if (token && piece.each !== undefined && !isReadable(cellWithin(cell, piece.each), indicators, report))
      return false;
    if (token) return named(cellWithin(cell, token.indicator), indicators, "indicators", report) !== null;
    report(notUnderstood({ raw: `{${piece.token}}`, column: "braces", forms: tokenForms }), cell.at);
    return false;
  });
}

function weightIn(cell: CellText | null, report: Reporter): number | null | undefined {
  if (!cell) return null;
  const weight = Number(cell.text);
  if (Number.isInteger(weight) && weight >= 1 && weight <= 100) return weight;
  report(notUnderstood({ raw: cell.text, column: "weight", forms: ["1", "50", "100"] }), cell.at);
  return undefined;
}

function dataOfIn(
  cell: CellText | null,
  indicators: ReadonlyMap<string, unknown>,
  report: Reporter,
): Token | null | undefined {
  if (!cell) return null;
  const token = tokenIn(cell.text);
  if (token)
    return named(cellWithin(cell, token.indicator), indicators, "indicators", report) ? token : undefined;
  const forms = ["<indicator>", "<indicator> <part>"];
  report(notUnderstood({ raw: cell.text, column: "data of", forms }), cell.at);
  return undefined;
}

/** The repetitions of a sentence that are shown now. */
function tellings({ when, forEach }: Sentence, teller: Teller): readonly SentenceTelling[] {
  return tellingsOf(forEach, teller).filter(({ among }) => isTimely(when, among));
}

/** The sentences of one repetition of a paragraph. */
interface Paragraph {
  readonly name: string;
  readonly at: number;
  statements: Statement[];
  isDemonstration: boolean;
}

/** The passages of one language: each paragraph's sentences in order, without those that name a missing figure. */
export function tellSentences(sentences: readonly Sentence[], teller: Teller, wording: Wording): Passage[] {
  const paragraphs = new Map<string, Paragraph>();
  const places = new Map<string, number>();
  for (const sentence of sentences) {
    if (sentence.heads !== null) continue;
    const place = places.get(sentence.paragraph) ?? places.size;
    places.set(sentence.paragraph, place);
    for (const { at, of, among } of tellings(sentence, teller)) {
      const statement = tellSentence(sentence, { of, among }, wording);
      if (!statement) continue;
      const key = `${sentence.paragraph}\u0000${of}`;
      // Each repetition of a paragraph keeps its place, whichever of its sentences is shown first.
      const paragraph = paragraphs.get(key) ?? {
        name: sentence.paragraph,
        at: place + at / 1e9,
        statements: [],
        isDemonstration: false,
      };
      paragraphs.set(key, paragraph);
      paragraph.statements.push(statement);
      paragraph.isDemonstration ||= isOfIllustrations(sentence.when);
    }
  }
  const { gap } = punctuation[wording.locale];
  const inOrder = [...paragraphs.values()].sort((a, b) => a.at - b.at);
  return inOrder.map((paragraph, index) => {
    const statements = withoutEcho(paragraph, inOrder[index + 1]);
    const { isDemonstration } = paragraph;
    return {
      parts: listed(
        statements.map(({ parts }) => parts),
        gap,
      ),
      statements,
      ...(isDemonstration ? { isDemonstration } : {}),
    };
  });
}

/** The sentences of a repetition, without a last one of words alone with which the next one, of the same place, ends, too. */
function withoutEcho({ name, statements }: Paragraph, next: Paragraph | undefined): readonly Statement[] {
  if (next?.name !== name || statements.length < 2) return statements;
  const areas = new Set([...statements, ...next.statements].flatMap(figuresIn).map(({ area }) => area));
  const ending = statements.at(-1)?.parts ?? [];
  const isOfWords = ending.every((part) => typeof part === "string");
  const isSaidNext = isOfWords && ending.join("") === next.statements.at(-1)?.parts.join("");
  return isSaidNext && areas.size === 1 ? statements.slice(0, -1) : statements;
}

/** The weighted sentences of one language whose figures exist, one by one. */
export function highlightsIn(sentences: readonly Sentence[], teller: Teller, wording: Wording): Highlight[] {
  return sentences.flatMap((sentence): Highlight[] => {
    const { weight, onTrack, dataOf, heads } = sentence;
    if (weight === null) return [];
    return tellings(sentence, teller).flatMap(({ of: what, among }): Highlight[] => {
      const statement = tellSentence(sentence, { of: what, among }, wording);
      if (!statement) return [];
      const { parts } = statement;
      // A headline has no full stop.
      const passage = {
        parts: heads === null || openings.has(heads) ? parts : [...parts, punctuation[wording.locale].stop],
        statements: [statement],
      };
      const figures = figuresIn(passage);
      const of = figures.find(({ value }) => isMissing(value) || value.status !== "target") ?? figures[0];
      if (!of) return [];
      const years = dataOf && among.latestSpan(dataOf);
      const standing = standingOf(onTrack, among);
      const opens = openings.get(heads ?? "") ?? "brief";
      return [{ passage, weight, of, ...(years && { years }), standing, opens }];
    });
  });
}

function standingOf(onTrack: Occasion | null, teller: Teller): Highlight["standing"] {
  if (!onTrack) return "no-target";
  const isOnTrack = holds(onTrack, teller);
  return isOnTrack === null ? "unknown" : isOnTrack ? "on-track" : "behind";
}

/** The text of a shown sentence that its figures do not support, and why; null where there is none. */
export function unsayableIn(
  sentence: Sentence,
  teller: Teller,
): { readonly cell: CellText; readonly because: Unsayable } | null {
  for (const { among } of tellings(sentence, teller)) {
    for (const cell of sentence.row.translated.sentence.values()) {
      const because = unsayable(tokensOf(cell.text, among), among);
      if (because) return { cell, because };
    }
  }
  return null;
}

/** The first token of a shown sentence that names no figure, or null. */
export function untoldIn(
  sentence: Sentence,
  teller: Teller,
): { readonly cell: CellText; readonly raw: string } | null {
  for (const { among } of tellings(sentence, teller)) {
    for (const cell of sentence.row.translated.sentence.values()) {
      for (const piece of piecesOf(cell.text) ?? []) {
        if (typeof piece === "string" || isAnswered(piece, among)) continue;
        return { cell, raw: `{${piece.token}}` };
      }
    }
  }
  return null;
}
