import type { Phrase } from "../model/define-problem.ts";
import type { Locale } from "../model/locale.ts";
import type { Tells } from "../model/told.ts";
import { type Condition, conditionIn, exists, holds, type Values } from "./condition.ts";
import { type Brace, bracesIn, type Piece, sentenceIn } from "./sentence.ts";
import { type SheetRow, sheetRows } from "./sheets.ts";
import { type Speech, writeValue } from "./write-value.ts";

/** A row of problems.csv: what is said in each language, and when; without a condition always. */
interface Row {
  readonly when: Condition;
  readonly texts: SheetRow;
  /** What was read of it so far. */
  readonly read: Map<Locale, readonly Piece[]>;
}

type Parts = { readonly [P in keyof Phrase]-?: Row[] };

let sheet: ReadonlyMap<string, Parts> | null = null;

/** What is wrong and what to do about it, in the words of problems.csv. */
export function phraseIn(code: string, told: Values, tells: Tells, speech: Speech): Phrase {
  sheet ??= readParts(sheetRows("problems"));
  const parts = sheet.get(code);
  if (!parts) throw new Error(`missing sentence: ${code}`);
  const say = (rows: readonly Row[]) => {
    const row = rows.find(({ when }) => holds(when, told));
    return row && said(piecesOf(row, speech.locale), told, { tells, speech });
  };
  const [says, fix, office] = [say(parts.says), say(parts.fix), say(parts.office)];
  if (says === undefined) throw new Error(`missing sentence: ${code}`);
  return { says, ...(fix === undefined ? {} : { fix }), ...(office === undefined ? {} : { office }) };
}

function readParts(rows: readonly SheetRow[]): ReadonlyMap<string, Parts> {
  const codes = new Map<string, Parts>();
  for (const row of rows) {
    const { code = "", part = "", "shown when": shown = "" } = row;
    const parts = codes.get(code) ?? { says: [], fix: [], office: [] };
    codes.set(code, parts);
    const when = shown === "" ? [] : conditionIn(shown);
    if (!isPart(part) || when === null) throw new Error(`invalid row of words: ${code}, ${part}, ${shown}`);
    parts[part].push({ when, texts: row, read: new Map() });
  }
  return codes;
}

export function isPart(name: string): name is keyof Phrase {
  return name === "says" || name === "fix" || name === "office";
}

function piecesOf({ read, texts }: Row, locale: Locale): readonly Piece[] {
  const known = read.get(locale);
  if (known) return known;
  const pieces = sentenceIn(texts[locale]);
  if (typeof pieces === "string") throw new Error(`invalid sentence: ${texts[locale]}: ${pieces}`);
  read.set(locale, pieces);
  return pieces;
}

interface Saying {
  readonly tells: Tells;
  readonly speech: Speech;
}

/** A sentence with the values that it is told. */
export function said(pieces: readonly Piece[], told: Values, saying: Saying): string {
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
