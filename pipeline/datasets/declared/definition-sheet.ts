import type { Locale } from "../../model/locale.ts";
import type { CellRange } from "../../model/source.ts";

/** A filled cell of a definition: its trimmed text, and where it stands. */
export interface CellText {
  readonly text: string;
  readonly at: CellRange;
}

export interface SheetColumn {
  /** What the column is for, in Markdown, as docs/definition-words.md shows it. */
  readonly says: string;
  /** An empty cell is an error. */
  readonly required?: true;
  /** Has a column for each language beside it, such as `title::ja`. */
  readonly translated?: true;
  /** Columns may be named by the language alone, such as `ja`. */
  readonly byLanguage?: true;
  /** The values allowed. */
  readonly oneOf?: readonly string[];
  /** What values mean whose word alone does not say it. */
  readonly meanings?: { readonly [word: string]: string };
}

/** One sheet of a definition: its columns, and whether it is required. */
export interface DefinitionSheet<N extends string = string> {
  readonly name: string;
  readonly required: boolean;
  readonly columns: { readonly [C in N]: SheetColumn };
}

/** A text in several languages; "" is the plain column, in the language of the definition. */
export type Translations = ReadonlyMap<Locale | "", CellText>;

export interface DefinitionRow<N extends string = string> {
  /** The row from its first to its last column. */
  readonly at: CellRange;
  readonly cells: { readonly [C in N]: CellText | null };
  readonly translated: { readonly [C in N]: Translations };
}

export function defineSheet<const N extends string>(sheet: DefinitionSheet<N>): DefinitionSheet<N> {
  return sheet;
}

/** A part of a cell's text, located at the cell. */
export function cellWithin({ at }: CellText, text: string): CellText {
  return { text, at };
}

/** The parts of a cell that lists several values, such as `area|period`. */
export function partsOf(text: string, between = "|"): string[] {
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
