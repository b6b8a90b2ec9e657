import type { Locale } from "../model/locale.ts";
import type { Tells } from "../model/tells.ts";
import { conditionIn, exists, holds, type Values, type WordsCondition } from "./condition.ts";
import { type Brace, bracesIn, type Piece, sentenceIn } from "./sentence.ts";
import { type SheetRow, sheetRows, type WordsSheetName } from "./sheets.ts";
import { type Speech, writeValue } from "./write-value.ts";

/** A row of a sheet: a text by language, and the condition for using it. */
export interface SentenceRow {
  readonly when: WordsCondition;
  readonly texts: SheetRow;
  /** Texts parsed so far. */
  readonly read: Map<Locale, readonly Piece[]>;
}

const sheets = new Map<WordsSheetName, ReadonlyMap<string, readonly SentenceRow[]>>();

/** The rows of a sheet, grouped by the values of these columns. */
export function rowsOf(
  sheet: WordsSheetName,
  columns: readonly string[],
): ReadonlyMap<string, readonly SentenceRow[]> {
  const existing = sheets.get(sheet);
  if (existing) return existing;
  const rows = new Map<string, SentenceRow[]>();
  for (const texts of sheetRows(sheet)) {
    const id = columns.map((column) => texts[column]).join(" ");
    const { "shown when": shown = "" } = texts;
    const when = shown === "" ? [] : conditionIn(shown);
    if (when === null) throw new Error(`invalid row of words: ${id}, ${shown}`);
    rows.set(id, [...(rows.get(id) ?? []), { when, texts, read: new Map() }]);
  }
  sheets.set(sheet, rows);
  return rows;
}

export interface Saying {
  readonly tells: Tells;
  readonly speech: Speech;
}

/** The text of the first row whose condition holds, or null. */
export function say(rows: readonly SentenceRow[], values: Values, saying: Saying): string | null {
  const row = rows.find(({ when }) => holds(when, values));
  return row ? joined(piecesOf(row, saying.speech.locale), values, saying) : null;
}

function piecesOf({ read, texts }: SentenceRow, locale: Locale): readonly Piece[] {
  const existing = read.get(locale);
  if (existing) return existing;
  const sentence = sentenceIn(texts[locale]);
  if ("unread" in sentence) throw new Error(`invalid sentence: ${texts[locale]}: ${sentence.unread}`);
  read.set(locale, sentence.pieces);
  return sentence.pieces;
}

function joined(pieces: readonly Piece[], values: Values, saying: Saying): string {
  return pieces.map((piece) => textOf(piece, values, saying)).join("");
}

function textOf(piece: Piece, values: Values, saying: Saying): string {
  if (typeof piece === "string") return piece;
  if (!("pieces" in piece)) return written(piece, values, saying);
  const { when, pieces, otherwise } = piece;
  const isShown = when ? holds(when, values) : bracesIn(pieces).every(({ name }) => exists(values[name]));
  return joined(isShown ? pieces : otherwise, values, saying);
}

function written({ name, kind }: Brace, values: Values, { tells, speech }: Saying): string {
  const declared = kind ?? tells[name];
  if (declared === undefined) throw new Error(`unknown value: ${name}`);
  return writeValue(values[name], declared, values, speech);
}
