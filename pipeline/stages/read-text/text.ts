import type { Locale } from "../../model/locale.ts";

/** The position of a block in its file, as far as the format gives it. Numbers count from 1. */
export interface BlockPlace {
  readonly page?: number;
  readonly line?: number;
  readonly paragraph?: number;
  /** For running heads and feet. */
  readonly side?: "header" | "footer";
  /** For a workbook: the cell's address. */
  readonly cell?: string;
}

/** A cell's position in its table, from 0. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
}

/** A part of a block's text that a content control binds to data. */
export interface BoundStretch {
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

/** What a chart shows of a cell. */
export interface ChartCell {
  readonly text: string;
  readonly isNumber: boolean;
  readonly isPercent: boolean;
}

/** A chart whose cells are bound by the keys of its alternative text. */
export interface BoundChart {
  /** Which of its paragraph's charts it is, and its part of the package. */
  readonly number: number;
  readonly part: string;
  readonly keys: readonly { readonly cells: string; readonly key: string }[];
  /** By address: the cells that may be written, since its workbook, if it has one, says the same. */
  readonly cells: ReadonlyMap<string, ChartCell>;
  /** The part with its workbook, and the sheet it shows. */
  readonly book: { readonly part: string; readonly sheet: string } | null;
  readonly fault: { readonly why: "no-workbook"; readonly name: string } | null;
}

/** A unit of text: a paragraph, a heading, a table cell, a running head or foot. */
export interface ReadBlock {
  readonly kind: "heading" | "paragraph" | "cell" | "caption" | "note" | "running" | "furniture" | "code";
  readonly text: string;
  readonly place: BlockPlace;
  readonly cell?: CellPlace;
  /** For an item of a list: its level, from 0. */
  readonly item?: number;
  /** Numbers that change by themselves: of pages, chapters, the print date. */
  readonly runs?: readonly { readonly from: number; readonly to: number }[];
  /** Parts bound to data, with keys without braces. */
  readonly bound?: readonly BoundStretch[];
  readonly charts?: readonly BoundChart[];
  /** Its context was guessed from its position on the page and may be wrong, so it is never called wrong. */
  readonly drawn?: boolean;
}

/** What a reader reports about a file besides its text. */
export type TextRemark =
  | {
      readonly code:
        | "changes-accepted"
        | "links-ignored"
        | "furniture-set-aside"
        | "annotations-unread"
        | "other-language"
        | "illustrative";
      readonly count: number;
    }
  | { readonly code: "pages-without-text" | "unreadable-characters"; readonly pages: readonly number[] }
  | { readonly code: "macros-ignored" | "open-elsewhere" }
  | {
      readonly code: "other-edition";
      readonly year: string;
      readonly edition: string;
      /** Whether there is a report for the year that the text names. */
      readonly reported: boolean;
    };

export const textFormats = ["docx", "pdf", "workbook", "markdown", "html", "text"] as const;
export type TextFormat = (typeof textFormats)[number];

/** Where a part of a block's text is drawn, in points from the lower left of the page. */
export interface TextBox {
  readonly at: number;
  readonly length: number;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ReadText {
  readonly format: TextFormat;
  readonly blocks: readonly ReadBlock[];
  readonly remarks: readonly TextRemark[];
  /** For a PDF: the boxes of each block. */
  readonly boxes?: readonly (readonly TextBox[])[];
}

/** Why a file was not read. */
export type TextRefusal =
  | { readonly refused: "empty" | "encoding" | "encrypted" | "archive" | "picture" | "not-a-text" }
  | { readonly refused: "unpacks-too-large" | "broken-fonts" }
  /** It is signed or protected, so it must not be changed. */
  | { readonly refused: "signed" | "protected" }
  /** A document of another kind, by its ending, and the format to save it in. */
  | { readonly refused: "other-format"; readonly found: string; readonly saveAs: string }
  /** A part of the package is truncated, or nothing an office program writes. */
  | { readonly refused: "damaged" | "hostile"; readonly part: string }
  | {
      readonly refused: "too-large";
      readonly what: "bytes" | "pages" | "characters" | "numbers";
      readonly claimed: number;
      readonly allowed: number;
    }
  | { readonly refused: "too-deep"; readonly allowed: number }
  | { readonly refused: "scanned"; readonly pages: number };

export function isRefusal(read: ReadText | TextRefusal): read is TextRefusal {
  return "refused" in read;
}

/** Why a file has no text to check. */
export type FileRefusal =
  | TextRefusal
  | { readonly refused: "folder" }
  /** The lock file of a program with the document open. */
  | { readonly refused: "mark-of-open"; readonly document: string }
  | { readonly refused: "no-language"; readonly languages: readonly Locale[] };
