import type { Period } from "./period.ts";
import { type CellRange, compareText, formatCells, formatSheet } from "./source.ts";

/** Something in a raw file or beside it; `edition` names another than the one at hand. */
interface InFile {
  readonly edition?: string;
  /** Path under `data/raw/<edition>`, or under `data/` for reviewed tables. */
  readonly file: string;
}

/** A file as a whole. */
export interface FilePlace extends InFile {
  readonly medium: "file";
}

/** Cells of a sheet or of a CSV file, whose sheet has no name; a sheet as a whole where `range` is null. */
export interface GridPlace extends InFile {
  readonly medium: "grid";
  readonly sheet: string;
  readonly range: CellRange | null;
}

/**
 * A stretch of a written text: what its kind of file counts (line, ¶, p.), and the first and last of them; without a number
 * what is not counted, such as a header.
 */
export interface TextPlace extends InFile {
  readonly medium: "text";
  readonly part: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** A row of a table in an engine, known by its key; `file` says where the table is. */
export interface RowPlace extends InFile {
  readonly medium: "row";
  readonly key: string;
  readonly column: string;
}

/** A computed figure. */
export interface FigurePlace {
  readonly medium: "figure";
  readonly edition?: string;
  readonly dataset: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: Period;
  readonly breakdown: string;
}

/** Where something stands that can be pointed at. */
export type Place = FilePlace | GridPlace | TextPlace | RowPlace | FigurePlace;

export function inFile(file: string): FilePlace {
  return { medium: "file", file };
}

export function onSheet(file: string, sheet: string): FilePlace | GridPlace {
  return sheet === "" ? inFile(file) : { medium: "grid", file, sheet, range: null };
}

export function atCells(range: CellRange): GridPlace & { readonly range: CellRange } {
  const place = { medium: "grid", file: range.file, sheet: range.sheet, range } as const;
  return range.edition === undefined ? place : { ...place, edition: range.edition };
}

export function atFigure(figure: Omit<FigurePlace, "medium">): FigurePlace {
  const { dataset, indicator, area, period, breakdown } = figure;
  return { medium: "figure", dataset, indicator, area, period, breakdown };
}

/** A line of a text file, counted from 1. */
export function atLine(file: string, line: number): TextPlace {
  return { medium: "text", file, part: "line", from: line, to: line };
}

/** The cells of a place, or null where it names none. */
export function cellsAt(place: Place): CellRange | null {
  return place.medium === "grid" ? place.range : null;
}

/** The lines of a text file that a place covers: its own, or the rows of a CSV file; null where it has none. */
export function linesAt(place: Place): { readonly from: number; readonly to: number } | null {
  if (place.medium === "text") {
    const { part, from, to } = place;
    return part === "line" && from !== null && to !== null ? { from, to } : null;
  }
  const cells = cellsAt(place);
  return cells?.sheet === "" ? { from: cells.row, to: cells.toRow } : null;
}

/** The file of a place; of a computed figure, its dataset. */
export function fileAt(place: Place): string {
  return place.medium === "figure" ? place.dataset : place.file;
}

/** Where in its file a place is: sheet and cells, the stretch of text, or the computed figure; "" for the file as a whole. */
export function formatWithin(place: Place): string {
  switch (place.medium) {
    case "file":
      return "";
    case "grid":
      return place.range ? formatInSheet(place.range) : sheetName(place.sheet);
    case "text":
      if (place.from === null) return place.part;
      return `${place.part} ${place.from === place.to ? place.from : `${place.from}–${place.to}`}`;
    case "row":
      return `${place.key} › ${place.column}`;
    case "figure":
      return figureName(place);
  }
}

/** What names a figure within its dataset, as `almanac explain` takes it. */
export function figureName(figure: Omit<FigurePlace, "medium" | "dataset">): string {
  return [figure.indicator, figure.area, figure.period, figure.breakdown]
    .filter((part) => part !== "")
    .join(" ");
}

/** The cells with their sheet before them: `Roster!E6:E18`; of a CSV file the cells alone. */
export function formatInSheet(range: CellRange): string {
  const sheet = sheetName(range.sheet);
  return sheet === "" ? formatCells(range) : `${sheet}!${formatCells(range)}`;
}

/** The full address: `air/stations.xlsx › Data!E6:E18`; of another edition with its name before it. */
export function formatPlace(place: Place): string {
  const within = formatWithin(place);
  const address = within === "" ? fileAt(place) : `${fileAt(place)} › ${within}`;
  return place.edition === undefined ? address : `${place.edition} › ${address}`;
}

/** By file, sheet, row and column, or stretch of text; what names no cell comes first. */
export function comparePlaces(a: Place, b: Place): number {
  const [cells, others] = [cellsAt(a), cellsAt(b)];
  return (
    compareText(fileAt(a), fileAt(b)) ||
    compareText(sheetAt(a), sheetAt(b)) ||
    (cells?.row ?? 0) - (others?.row ?? 0) ||
    (cells?.column ?? 0) - (others?.column ?? 0) ||
    stretchAt(a) - stretchAt(b) ||
    compareText(formatWithin(a), formatWithin(b))
  );
}

function stretchAt(place: Place): number {
  return place.medium === "text" ? (place.from ?? 0) : 0;
}

function sheetAt(place: Place): string {
  return place.medium === "grid" ? place.sheet : "";
}

/** A sheet's name as an address writes it, quoted where it has spaces. */
export function sheetName(sheet: string): string {
  return formatSheet("", sheet).replace(/^ › /, "");
}
