import type { Locale } from "../../model/locale.ts";
import type { CellRange } from "../../model/source.ts";

/** A filled cell of a definition: its text, trimmed, and where it stands. */
export interface CellText {
  readonly text: string;
  readonly at: CellRange;
}

/** What one column of a definition sheet takes. */
export interface SheetColumn {
  /** What it is for, as docs/definition-words.md shows it, in Markdown. */
  readonly says: string;
  /** An empty cell is an error. */
  readonly required?: true;
  /** A column per language beside it, such as `title::ja`. */
  readonly translated?: true;
  /** Its columns may be called by their languages alone, such as `ja`. */
  readonly byLanguage?: true;
  /** The closed set of what may stand in it. */
  readonly oneOf?: readonly string[];
  /** What each of them means, where the word alone does not say it. */
  readonly meanings?: { readonly [word: string]: string };
}

/** One sheet of a definition: its columns, and whether a definition can do without it. */
export interface DefinitionSheet<N extends string = string> {
  readonly name: string;
  readonly required: boolean;
  readonly columns: { readonly [C in N]: SheetColumn };
}

/** A text in several languages; the plain column stands under "", in the language of the definition. */
export type Translations = ReadonlyMap<Locale | "", CellText>;

/** One row of a definition sheet. */
export interface DefinitionRow<N extends string = string> {
  /** The row from its first to its last column. */
  readonly at: CellRange;
  readonly cells: { readonly [C in N]: CellText | null };
  readonly translated: { readonly [C in N]: Translations };
}

export function defineSheet<const N extends string>(sheet: DefinitionSheet<N>): DefinitionSheet<N> {
  return sheet;
}

/** A part of what a cell says, which stands where the cell does. */
export function cellWithin({ at }: CellText, text: string): CellText {
  return { text, at };
}

/** The parts of a cell that lists several, such as `area|period`. */
export function partsOf(text: string, between = "|"): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
