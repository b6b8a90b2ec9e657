import type { Highlight, Standing } from "../../../model/highlight.ts";
import type { Observation } from "../../../model/observation.ts";
import { figuresIn, listed, type Part, type Passage } from "../../../model/passage.ts";
import { isPeriod } from "../../../model/period.ts";
import { punctuation } from "../../../model/punctuation.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { RowOf } from "../definition.ts";
import { type Said, saidWithin } from "../definition-sheet.ts";
import { sayIn } from "../languages.ts";
import { notUnderstood, unclosedBrace } from "../problems.ts";
import { named, type Report } from "../reporting.ts";
import type { Teller } from "./figures-told.ts";
import { holds, isOfIllustrations, isTimely, type Occasion, occasionIn } from "./occasion.ts";
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
  /** What it is told of one by one: each place, period or part of an indicator's figures. */
  readonly forEach: Token | null;
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
    const dataOf = tokenSaid("data of", row.cells["data of"], indicators, report);
    const forEach = tokenSaid("for each", row.cells["for each"], indicators, report);
    const { paragraph, heads } = row.cells;
    if (heads && !named(heads, charts, "charts", report)) return [];
    if (!good || when === undefined || onTrack === undefined || weight === undefined || dataOf === undefined)
      return [];
    if (forEach === undefined) return [];
    const place = { paragraph: paragraph?.text ?? `row ${index}`, heads: heads?.text ?? null };
    return [{ row, ...place, when, weight, forEach, onTrack, dataOf }];
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
    if (token && piece.each !== undefined && !isReadable(saidWithin(said, piece.each), indicators, report))
      return false;
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

const tokenColumns = {
  "data of": ["<indicator>", "<indicator> <part>"],
  "for each place": ["<indicator> area"],
  "for each": ["<indicator> area", "<indicator> part", "<indicator> period", "<indicator>"],
} as const;

export function tokenSaid(
  column: keyof typeof tokenColumns,
  said: Said | null,
  indicators: ReadonlyMap<string, unknown>,
  report: Report,
): Token | null | undefined {
  if (!said) return null;
  const token = tokenIn(said.text);
  const isMeant = {
    "data of": true,
    "for each place": token?.tells === "area",
    "for each": token !== null && token.tells in keys,
  };
  if (token && isMeant[column])
    return named(saidWithin(said, token.indicator), indicators, "indicators", report) ? token : undefined;
  const head = column === "for each place" ? "for each" : column;
  report(notUnderstood({ raw: said.text, column: head, forms: tokenColumns[column] }), said.at);
  return undefined;
}

const keys: { readonly [tells: string]: (figure: Observation) => string } = {
  area: ({ area }) => area,
  period: ({ period }) => period,
  part: ({ breakdown }) => breakdown,
  // A figure whose part is a period is told with that period: the baseline of the target of 2030.
  figure: ({ area, period, breakdown }) => `${area}\u0000${isPeriod(breakdown) ? breakdown : period}`,
};

/** A sentence that is told at this time, as often as it is: of what each time, and among which figures. */
function tellings(
  { when, forEach }: Sentence,
  teller: Teller,
): { readonly of: string; readonly among: Teller }[] {
  const keyOf = forEach && keys[forEach.tells];
  // The whole is told beside its places, not among them.
  const parted = forEach ? teller.figures(forEach.indicator, forEach.by).map((one) => one.observation) : [];
  const figures = forEach && parted.length === 0 ? teller.all(forEach.indicator) : parted;
  const values = keyOf ? new Set(figures.map(keyOf)) : [];
  const all = keyOf
    ? [...values].map((of) => ({ of, among: teller.within((figure) => keyOf(figure) === of) }))
    : [{ of: "", among: teller }];
  return all.filter(({ among }) => isTimely(when, among));
}

/** The passages of one language: sentences of a paragraph one after another, those without a figure they name left out. */
export function tellSentences(sentences: readonly Sentence[], teller: Teller, wording: Wording): Passage[] {
  const paragraphs = new Map<string, { readonly told: Part[][]; isDemonstration: boolean }>();
  for (const sentence of sentences) {
    if (sentence.heads !== null) continue;
    const text = sayIn(sentence.row.told.sentence, wording.locale, wording.languages);
    for (const { of, among } of tellings(sentence, teller)) {
      const parts = partsIn(text, among, wording);
      if (!parts) continue;
      const key = `${sentence.paragraph}\u0000${of}`;
      const own = paragraphs.get(key) ?? { told: [], isDemonstration: false };
      paragraphs.set(key, own);
      own.told.push(parts);
      own.isDemonstration ||= isOfIllustrations(sentence.when);
    }
  }
  const { gap } = punctuation[wording.locale];
  return [...paragraphs.values()].map(({ told, isDemonstration }) => ({
    parts: listed(told, gap),
    ...(isDemonstration ? { isDemonstration } : {}),
  }));
}

/** The weighted sentences of one language that name a figure, each by itself. */
export function highlightsIn(sentences: readonly Sentence[], teller: Teller, wording: Wording): Highlight[] {
  return sentences.flatMap((sentence): Highlight[] => {
    const { weight, row, onTrack, dataOf, heads } = sentence;
    if (weight === null) return [];
    const text = sayIn(row.told.sentence, wording.locale, wording.languages);
    return tellings(sentence, teller).flatMap(({ among }): Highlight[] => {
      const parts = partsIn(text, among, wording);
      if (!parts) return [];
      // A headline stands without its stop.
      const passage = { parts: heads === null ? parts : [...parts, punctuation[wording.locale].stop] };
      const figures = figuresIn(passage);
      const of = figures.find(({ value }) => isMissing(value) || value.status !== "target") ?? figures[0];
      if (!of) return [];
      const years = dataOf && among.latestSpan(dataOf);
      const standing = standingOf(onTrack, among);
      return [{ passage, weight, of, ...(years && { years }), standing }];
    });
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
  for (const { among } of tellings(sentence, teller)) {
    for (const said of sentence.row.told.sentence.values()) {
      for (const piece of piecesOf(said.text) ?? []) {
        if (typeof piece === "string" || isToldBy(piece, among)) continue;
        return { said, raw: `{${piece.token}}` };
      }
    }
  }
  return null;
}
