import type { Severity } from "./define-problem.ts";
import type { Localized } from "./edition.ts";
import type { Period } from "./period.ts";
import type { CellRange } from "./source.ts";

/** What a finding is about, stable when rows are inserted; with its code, the finding's fingerprint. */
export interface FindingSubject {
  readonly dataset: string;
  /** The header's name; for a computed figure, its indicator. */
  readonly column: string;
  /** The row's key as typed; without a row, the file and sheet. */
  readonly key: string;
  /** The value as typed; long ones as quoted. */
  readonly raw: string;
}

/** A line of `data/reference/accepted-findings.csv`: somebody accepts responsibility for a finding until a date. */
export interface Acceptance extends FindingSubject {
  readonly code: string;
  readonly reason: string;
  readonly author: string;
  readonly expires: Period;
  readonly at: CellRange;
}

/** The severity of a problem in one source and its reason: fixed, or by how often it occurs. */
export interface Weight {
  /** `{ 1: "warning", 10: "error" }`: from one a warning, from ten an error; below the first, the default. */
  readonly severity: Severity | { readonly [from: number]: Severity };
  readonly reason: Localized;
}

/** By code, for movable kinds only; the judge refuses others. */
export type Severities = { readonly [code: string]: Weight };

const longestQuoted = 200;

/** A value as quoted and compared: of a long text its start and length, since thousands of rows may hold the same page. */
export function quotable(text: string): string {
  if (text.length <= longestQuoted) return text;
  const end = `… (${text.length})`;
  return text.slice(0, longestQuoted - end.length).replace(/[\uD800-\uDBFF]$/, "") + end;
}

/**
 * What identifies a finding from edition to edition: code, dataset, column, row key, raw value. Spaces, invisible characters
 * and a leading apostrophe are ignored, since copying through a spreadsheet changes them.
 */
export function fingerprintOf(
  code: string,
  { dataset, column, key, raw }: FindingSubject,
): readonly string[] {
  return [code, dataset, column, key, raw].map((part) =>
    quotable(part)
      .normalize("NFC")
      .replace(/[\s\p{Cc}\p{Cf}]+/gu, " ")
      .replace(/^ ?'/, "")
      .trim(),
  );
}

/** The severity of a problem that occurs `count` times, or null for the default. */
export function weigh({ severity }: Weight, count: number): Severity | null {
  if (typeof severity === "string") return severity;
  const reached = Object.keys(severity)
    .map(Number)
    .filter((from) => from <= count);
  return reached.length === 0 ? null : (severity[Math.max(...reached)] ?? null);
}
