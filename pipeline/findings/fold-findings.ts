import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Finding } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import { cellsAt, formatInSheet, formatWithin } from "../model/place.ts";
import { type CellRange, formatCells, mergeRanges } from "../model/source.ts";
import { fileOf, orderFindings, phraseOf, shortened } from "./findings.ts";

/** The same problem in many cells of a column, as one: all its cells, and up to three examples. */
export interface FoldedFinding {
  readonly finding: Finding;
  readonly count: number;
  /** All that it folds, itself first. */
  readonly alike: readonly Finding[];
  /** Cells without the file, which heads the group. */
  readonly places: readonly string[];
  /** How many there are with those that are not shown. */
  readonly placeCount: number;
  readonly where: string;
  /** One sentence that quotes the value, or up to three where each is told apart by more than its value. */
  readonly says: readonly string[];
  /** Sentences that are not shown. */
  readonly unsaid: number;
  /** Empty where there is nothing to mend. */
  readonly fix: string;
  /** Values as typed, where the sentences do not already quote all of them. */
  readonly typed: readonly string[];
  readonly untyped: number;
}

/** Findings by file, errors first; file, severity, code, sheet and column make one. */
export function foldFindings(findings: readonly Finding[], book: Phrasebook): FoldedFinding[] {
  return [...groupBy(orderFindings(findings), foldKey).values()].map((alike) => fold(alike, book));
}

const examples = 3;

function fold(alike: readonly Finding[], book: Phrasebook): FoldedFinding {
  const [finding] = alike;
  if (!finding) throw new Error("missing finding");
  const { says: sentence, fix = "" } = phraseOf(finding, book);
  const sentences = quotesItsValue(finding)
    ? [sentence]
    : [...new Set(alike.map((found) => phraseOf(found, book).says))];
  const says = sentences.slice(0, examples);
  const values = [...new Set(alike.map(typedIn))].filter((value) => value !== "");
  const quoted = values.every((value) => says.some((sentence) => sentence.includes(value)));
  const typed = quoted ? [] : values.slice(0, examples);
  const all = placesOf(alike);
  const shown = all.slice(0, shownPlaces);
  const places = all.length > shownPlaces ? [...shown, `… (+${all.length - shownPlaces})`] : shown;
  return {
    finding,
    alike,
    count: alike.reduce((sum, { rows = 1 }) => sum + rows, 0),
    places,
    placeCount: all.length,
    where: places.join(", "),
    says,
    unsaid: sentences.length - says.length,
    fix,
    typed,
    untyped: quoted ? 0 : values.length - typed.length,
  };
}

/** The value that a finding is about, as typed; "" where there is none. */
export function typedIn(found: Finding): string {
  const raw = found.subject?.raw ?? ("raw" in found ? found.raw : "");
  return shortened(raw.trim());
}

function quotesItsValue(found: Finding): boolean {
  return "raw" in found || "label" in found || "formula" in found || "key" in found;
}

/** A name in a problem, such as that of a missing column, is what it is about: it does not fold with another. */
function foldKey(found: Finding): string {
  const { at, code, severity } = found;
  const apart = [fileOf(found), severity, code, found.accepted ? JSON.stringify(found.accepted) : ""];
  const name = "name" in found ? found.name : "";
  const cells = cellsAt(at);
  // Each figure of a text is judged by itself, those of a workbook as well.
  if (cells && found.kind.group !== "text") {
    const { sheet, column, toColumn } = cells;
    return JSON.stringify([...apart, sheet, column, toColumn, name]);
  }
  if (at.medium === "row") return JSON.stringify([...apart, at.column, name]);
  if (at.medium === "figure")
    return JSON.stringify([...apart, at.indicator, name, "from" in found ? found.from : ""]);
  const { at: _, subject: __, ...problem } = found;
  return JSON.stringify([...apart, at, problem]);
}

const shownPlaces = 12;

function placesOf(alike: readonly Finding[]): string[] {
  const ranges = alike.flatMap(({ at }) => [cellsAt(at)].flatMap((range) => range ?? []));
  const all = ranges.length > 0 ? rangesOf(ranges) : [...new Set(alike.map(({ at }) => formatWithin(at)))];
  return all.filter((place) => place !== "");
}

/** The sheet stands before the first range alone: findings of two sheets do not fold. */
function rangesOf(ranges: readonly CellRange[]): string[] {
  return mergeRanges(ranges).map((range, index) => (index === 0 ? formatInSheet(range) : formatCells(range)));
}
