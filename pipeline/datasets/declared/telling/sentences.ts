import type { Highlight, Standing } from "../../../model/highlight.ts";
import { figuresIn, listed, type Part, type Passage } from "../../../model/passage.ts";
import { punctuation } from "../../../model/punctuation.ts";
import type { RowOf } from "../definition.ts";
import { type Said, saidWithin } from "../definition-sheet.ts";
import { sayIn } from "../languages.ts";
import { notUnderstood, unclosedBrace } from "../problems.ts";
import { named, type Report } from "../reporting.ts";
import type { Teller } from "./figures-told.ts";
import { holds, isTimely, type Occasion, occasionIn } from "./occasion.ts";
import { isToldBy, partsIn, type Wording } from "./parts-in.ts";
import { piecesOf, type Token, tokenForms, tokenIn } from "./token.ts";

/** A sentence of the report, and when it is told. */
export interface Sentence {
  readonly row: RowOf<"sentences">;
  readonly paragraph: string;
  readonly when: Occasion | null;
  /** It may open the report; the heavier is told first. */
  readonly weight: number | null;
  /** The chart that it heads, where it stands in no paragraph. */
  readonly heads: string | null;
  /** When what it tells is on track; null where it has no target. */
  readonly onTrack: Occasion | null;
  /** The figures whose latest years are those of its data, where its own figure only counts them; null elsewhere. */
  readonly dataOf: Token | null;
}

/** The sentences of a definition, read once so that a mistake in one is found before there are figures. */
export function defineSentences(
  rows: readonly RowOf<"sentences">[],
  { indicators, charts }: { readonly [S in "indicators" | "charts"]: ReadonlyMap<string, unknown> },
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
    const dataOf = tokenSaid(row.cells["data of"], indicators, report);
    const { paragraph, heads } = row.cells;
    if (heads && !named(heads, charts, "charts", report)) return [];
    if (!good || when === undefined || onTrack === undefined || weight === undefined || dataOf === undefined)
      return [];
    const place = { paragraph: paragraph?.text ?? `row ${index}`, heads: heads?.text ?? null };
    return [{ row, ...place, when, weight, onTrack, dataOf }];
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
    if (token) return named(saidWithin(said, token.indicator), indicators, "indicators", report) !== null;
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

function tokenSaid(
  said: Said | null,
  indicators: ReadonlyMap<string, unknown>,
  report: Report,
): Token | null | undefined {
  if (!said) return null;
  const token = tokenIn(said.text);
  if (token)
    return named(saidWithin(said, token.indicator), indicators, "indicators", report) ? token : undefined;
  report(
    notUnderstood({ raw: said.text, column: "data of", forms: ["<indicator>", "<indicator> <part>"] }),
    said.at,
  );
  return undefined;
}

/** The passages of one language: sentences of a paragraph one after another, those without a figure they name left out. */
export function tellSentences(sentences: readonly Sentence[], teller: Teller, wording: Wording): Passage[] {
  const paragraphs = new Map<string, Part[][]>();
  for (const sentence of sentences) {
    if (sentence.heads !== null || !isTimely(sentence.when, teller)) continue;
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
export function highlightsIn(sentences: readonly Sentence[], teller: Teller, wording: Wording): Highlight[] {
  return sentences.flatMap((sentence): Highlight[] => {
    const { weight, row, onTrack, dataOf } = sentence;
    if (weight === null || !isTimely(sentence.when, teller)) return [];
    const text = sayIn(row.told.sentence, wording.locale, wording.languages);
    const parts = partsIn(text, teller, wording);
    const [of] = parts ? figuresIn({ parts }) : [];
    if (!parts || !of) return [];
    const years = dataOf && teller.latestSpan(dataOf);
    return [
      { passage: { parts }, weight, of, ...(years && { years }), standing: standingOf(onTrack, teller) },
    ];
  });
}

function standingOf(onTrack: Occasion | null, teller: Teller): Standing {
  if (!onTrack) return "no-target";
  const isOnTrack = holds(onTrack, teller);
  return isOnTrack === null ? "unknown" : isOnTrack ? "on-track" : "behind";
}

/** The first token of a sentence that is told but names no figure; null where there is none. */
export function untoldIn(
  sentence: Sentence,
  teller: Teller,
): { readonly said: Said; readonly raw: string } | null {
  if (!isTimely(sentence.when, teller)) return null;
  for (const said of sentence.row.told.sentence.values()) {
    for (const piece of piecesOf(said.text) ?? []) {
      if (typeof piece === "string" || isToldBy(piece.token, teller)) continue;
      return { said, raw: `{${piece.token}}` };
    }
  }
  return null;
}
