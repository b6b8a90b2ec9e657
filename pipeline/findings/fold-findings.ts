import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Finding } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import { cellsAt, formatInSheet, formatWithin } from "../model/place.ts";
import { type CellRange, formatCells, mergeRanges } from "../model/source.ts";
import { fileOf, orderFindings, phraseOf, shortened } from "./findings.ts";

/** The same problem in many cells of a column: all its cells, and up to three examples. */
export interface FoldedFinding {
  readonly finding: Finding;
  readonly count: number;
  /** All findings folded into it, including itself. */
  readonly alike: readonly Finding[];
  /** Cells without the file, which heads the group. */
  readonly places: readonly string[];
  /** The number of places, including those not shown. */
  readonly placeCount: number;
  readonly where: string;
  /** One sentence that quotes the value, or up to three where they differ in more than the value. */
  readonly says: readonly string[];
  /** The number of sentences not shown. */
  readonly unsaid: number;
  /** "" where there is nothing to fix. */
  readonly fix: string;
  /** Values as typed, unless the sentences quote all of them. */
  readonly typed: readonly string[];
  readonly untyped: number;
}

/** Findings by file, errors first, folded by file, severity, code, sheet and column. */
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
  // Our own numbers have separators between thousands.
  const bare = (sentence: string) => sentence.replaceAll(book.punctuation.thousands, "");
  const isSaid = (value: string) => says.some((said) => said.includes(value) || bare(said).includes(value));
  const quoted = values.every(isSaid);
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

/** The value that a finding is about, as typed, or "". */
export function typedIn(found: Finding): string {
  const raw = found.subject?.raw ?? ("raw" in found ? found.raw : "");
  return shortened(raw.trim());
}

function quotesItsValue(found: Finding): boolean {
  return "raw" in found || "label" in found || "formula" in found || "key" in found;
}

/** A name in a problem, such as that of a missing column, and its cause keep it from folding with one of other advice. */
function foldKey(found: Finding): string {
  const { at, code, severity } = found;
  const apart = [fileOf(found), severity, code, found.accepted ? JSON.stringify(found.accepted) : ""];
  const name = ["name" in found ? found.name : "", "why" in found ? found.why : ""];
  const cells = cellsAt(at);
  // Each figure of a text is judged by itself, also in a workbook.
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
  const ranges = alike.flatMap(({ at }) => cellsAt(at) ?? []);
  const all = ranges.length > 0 ? rangesOf(ranges) : [...new Set(alike.map(({ at }) => formatWithin(at)))];
  return all.filter((place) => place !== "");
}

/** Only the first range names the sheet, since findings of two sheets do not fold. */
function rangesOf(ranges: readonly CellRange[]): string[] {
  return mergeRanges(ranges).map((range, index) => (index === 0 ? formatInSheet(range) : formatCells(range)));
}
