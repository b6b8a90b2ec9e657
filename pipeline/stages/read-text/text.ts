import type { Locale } from "../../model/locale.ts";

/** The position of a block of text in its file, as far as the format gives it. Numbers count from 1. */
export interface BlockPlace {
  readonly page?: number;
  readonly line?: number;
  readonly paragraph?: number;
  /** Of what pages bear at their head or foot. */
  readonly side?: "header" | "footer";
  /** Of a workbook: the cell's address. */
  readonly cell?: string;
}

/** A cell's place in its table, counted from 0. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
}

/** A stretch of a block's text that a content control binds to data. */
export interface BoundStretch {
  readonly from: number;
  readonly to: number;
  readonly key: string;
}

/** A stretch of text that belongs together: a paragraph, a heading, a table cell, what every page bears at its head or foot. */
export interface ReadBlock {
  readonly kind: "heading" | "paragraph" | "cell" | "caption" | "note" | "running" | "furniture" | "code";
  readonly text: string;
  readonly place: BlockPlace;
  readonly cell?: CellPlace;
  /** Numbers in it that run on by themselves: of pages, chapters, the day of printing. */
  readonly runs?: readonly { readonly from: number; readonly to: number }[];
  /** What is bound to data: the key, without its braces, of what stands there. */
  readonly bound?: readonly BoundStretch[];
  /** Its context was guessed from its position on the page, which may mislead; it is never called wrong. */
  readonly drawn?: boolean;
}

/** What a reader must say about a file besides its text. */
export type TextRemark =
  | {
      readonly code:
        | "changes-accepted"
        | "links-ignored"
        | "furniture-set-aside"
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

/** Where a stretch of a block's text is drawn: points, from the page's lower left. */
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
  /** Of a PDF: the boxes of each block. */
  readonly boxes?: readonly (readonly TextBox[])[];
}

/** Why a file was not read. */
export type TextRefusal =
  | { readonly refused: "empty" | "encoding" | "encrypted" | "archive" | "picture" | "not-a-text" }
  | { readonly refused: "unpacks-too-large" | "broken-fonts" }
  /** It may not be changed: somebody signed it, or keeps it from being edited. */
  | { readonly refused: "signed" | "protected" }
  /** A document of another kind, by the ending of its name, and what to save it as. */
  | { readonly refused: "other-format"; readonly found: string; readonly saveAs: string }
  /** A part of the package is cut short, or what no office program writes. */
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

/** Why a file has no text that could be checked. */
export type FileRefusal =
  | TextRefusal
  | { readonly refused: "folder" }
  /** What a program leaves beside a document that it has open. */
  | { readonly refused: "mark-of-open"; readonly document: string }
  | { readonly refused: "no-language"; readonly languages: readonly Locale[] };
