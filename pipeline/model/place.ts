import type { Period } from "./period.ts";
import { type CellRange, compareText, formatCells, formatSheet } from "./source.ts";

/** A place in or beside a raw file; `edition` is given for another than the current one. */
interface InFile {
  readonly edition?: string;
  /** Path under `data/raw/<edition>`, or under `data/` for reviewed tables. */
  readonly file: string;
}

export interface FilePlace extends InFile {
  readonly medium: "file";
}

/** Cells of a sheet or of a CSV file, whose sheet name is ""; the whole sheet where `range` is null. */
export interface GridPlace extends InFile {
  readonly medium: "grid";
  readonly sheet: string;
  readonly range: CellRange | null;
}

/**
 * A part of a text: what its format counts (line, ¶, p.), from one number to another; no numbers for a part that is not
 * counted, such as a header.
 */
export interface TextPlace extends InFile {
  readonly medium: "text";
  readonly part: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** A row of a table in an engine, by its key; `file` says where the table is. */
export interface RowPlace extends InFile {
  readonly medium: "row";
  readonly key: string;
  readonly column: string;
}

export interface FigurePlace {
  readonly medium: "figure";
  readonly edition?: string;
  readonly dataset: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: Period;
  readonly breakdown: string;
}

/** A place that something can be reported at. */
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

/** Lines count from 1. */
export function atLine(file: string, line: number): TextPlace {
  return { medium: "text", file, part: "line", from: line, to: line };
}

export function cellsAt(place: Place): CellRange | null {
  return place.medium === "grid" ? place.range : null;
}

/** The lines of a text file in a place: its own, or the rows of a CSV file; null where it has none. */
export function linesAt(place: Place): { readonly from: number; readonly to: number } | null {
  if (place.medium === "text") {
    const { part, from, to } = place;
    return part === "line" && from !== null && to !== null ? { from, to } : null;
  }
  const cells = cellsAt(place);
  return cells?.sheet === "" ? { from: cells.row, to: cells.toRow } : null;
}

/** The file of a place; for a computed figure, its dataset. */
export function fileAt(place: Place): string {
  return place.medium === "figure" ? place.dataset : place.file;
}

/** A place within its file: sheet and cells, part of a text, or computed figure; "" for the whole file. */
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

/** Names a figure within its dataset, as `almanac explain` takes it. */
export function figureName(figure: Omit<FigurePlace, "medium" | "dataset">): string {
  return [figure.indicator, figure.area, figure.period, figure.breakdown]
    .filter((part) => part !== "")
    .join(" ");
}

/** Cells with their sheet, `Roster!E6:E18`; for a CSV file without. */
export function formatInSheet(range: CellRange): string {
  const sheet = sheetName(range.sheet);
  return sheet === "" ? formatCells(range) : `${sheet}!${formatCells(range)}`;
}

/** The full address, `air/stations.xlsx › Data!E6:E18`; in another edition, preceded by its name. */
export function formatPlace(place: Place, file = fileAt(place)): string {
  const within = formatWithin(place);
  const address = within === "" ? file : `${file} › ${within}`;
  return place.edition === undefined ? address : `${place.edition} › ${address}`;
}

/** Orders by file, sheet, row and column, or part of a text; places without cells come first. */
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

/** A sheet's name as in an address, quoted where it has spaces. */
export function sheetName(sheet: string): string {
  return formatSheet("", sheet).replace(/^ › /, "");
}
