import type { Locale } from "../model/locale.ts";
import type { Tells } from "../model/told.ts";
import { type Condition, conditionIn, exists, holds, type Values } from "./condition.ts";
import { type Brace, bracesIn, type Piece, sentenceIn } from "./sentence.ts";
import { type SheetName, type SheetRow, sheetRows } from "./sheets.ts";
import { type Speech, writeValue } from "./write-value.ts";

/** A row of a sheet: what is said in each language, and when; without a condition always. */
export interface Row {
  readonly when: Condition;
  readonly texts: SheetRow;
  /** What was read of it so far. */
  readonly read: Map<Locale, readonly Piece[]>;
}

const sheets = new Map<SheetName, ReadonlyMap<string, readonly Row[]>>();

/** The rows of a sheet by what they say a part of, which these columns name. */
export function rowsOf(sheet: SheetName, columns: readonly string[]): ReadonlyMap<string, readonly Row[]> {
  const known = sheets.get(sheet);
  if (known) return known;
  const rows = new Map<string, Row[]>();
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

/** What the first row says whose condition holds; null where none does. */
export function say(rows: readonly Row[], told: Values, saying: Saying): string | null {
  const row = rows.find(({ when }) => holds(when, told));
  return row ? said(piecesOf(row, saying.speech.locale), told, saying) : null;
}

function piecesOf({ read, texts }: Row, locale: Locale): readonly Piece[] {
  const known = read.get(locale);
  if (known) return known;
  const sentence = sentenceIn(texts[locale]);
  if ("unread" in sentence) throw new Error(`invalid sentence: ${texts[locale]}: ${sentence.unread}`);
  read.set(locale, sentence.pieces);
  return sentence.pieces;
}

function said(pieces: readonly Piece[], told: Values, saying: Saying): string {
  return pieces.map((piece) => saidOf(piece, told, saying)).join("");
}

function saidOf(piece: Piece, told: Values, saying: Saying): string {
  if (typeof piece === "string") return piece;
  if (!("pieces" in piece)) return written(piece, told, saying);
  const { when, pieces, otherwise } = piece;
  const isSaid = when ? holds(when, told) : bracesIn(pieces).every(({ name }) => exists(told[name]));
  return said(isSaid ? pieces : otherwise, told, saying);
}

function written({ name, kind }: Brace, told: Values, { tells, speech }: Saying): string {
  const declared = kind ?? tells[name];
  if (declared === undefined) throw new Error(`unknown value: ${name}`);
  return writeValue(told[name], declared, told, speech);
}
