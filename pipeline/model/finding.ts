import type { Acceptance, Subject } from "./judgement.ts";
import type { Period } from "./period.ts";
import type { Measure, Qualifier } from "./quantity.ts";
import type { CellRange, CellRef } from "./source.ts";
import type { Unit } from "./unit.ts";

export type Severity = "error" | "warning" | "note";

export type Limit =
  | "file bytes"
  | "zip entries"
  | "part bytes"
  | "bytes in all"
  | "compression ratio"
  | "cells"
  | "rows"
  | "columns"
  | "shared strings"
  | "cell characters"
  | "nesting"
  | "text length";

/** Every problem that can be reported: its code, its default severity, and what its sentence needs to know. */
export interface Problems {
  // file
  unreadable: { severity: "error" };
  encrypted: { severity: "error" };
  "wrong-format": { severity: "error"; found: string; expected: string };
  damaged: { severity: "error"; part: string };
  "forbidden-xml": { severity: "error"; part: string; construct: string };
  "unsafe-path": { severity: "error"; path: string };
  "lock-file": { severity: "note" };
  "limit-exceeded": { severity: "error"; limit: Limit; claimed: number; allowed: number };
  "empty-read": { severity: "error" };
  miscounted: { severity: "error"; part: string; expected: number; found: number };
  "unknown-encoding": { severity: "error"; declared: string | null; readableAs: readonly string[] };
  "garbled-text": { severity: "error"; sample: string };
  "control-character": { severity: "error"; codePoint: number };
  "ambiguous-delimiter": { severity: "error"; candidates: readonly string[] };
  "unclosed-quote": { severity: "error" };
  "ragged-row": { severity: "error"; expected: number; found: number };
  "duplicate-file": { severity: "warning"; other: string };
  "orphan-file": { severity: "warning" };
  "missing-file": { severity: "error"; office: string | null };
  "invalid-edition": { severity: "error"; field: string; message: string };
  "external-link": { severity: "warning"; targets: readonly string[] };
  // shape
  "unread-sheet": { severity: "warning" };
  "missing-header": { severity: "error"; wanted: readonly string[] };
  "missing-column": { severity: "error"; name: string; synonyms: readonly string[]; nearest: Near | null };
  "missing-field": { severity: "error"; name: string; synonyms: readonly string[]; nearest: Near | null };
  "unknown-column": { severity: "warning"; name: string };
  "duplicate-column": { severity: "error"; name: string; first: CellRef };
  "blank-column": { severity: "warning" };
  "blank-row": { severity: "note" };
  "second-table": { severity: "warning" };
  "hidden-data": { severity: "note"; what: "sheet" | "rows" | "columns"; names: string };
  "merged-number": { severity: "error"; raw: string };
  "total-row": { severity: "note"; label: string };
  "total-mismatch": {
    severity: "error";
    label: string;
    printed: number;
    computed: number;
    parts: readonly CellRange[];
  };
  "undeclared-total": { severity: "warning"; label: string; parts: readonly CellRange[] };
  "possible-total": { severity: "warning"; label: string; parts: readonly CellRange[] };
  "uncalculated-formula": { severity: "error"; formula: string };
  "error-value": { severity: "error"; raw: string };
  // value
  "not-a-number": { severity: "error"; raw: string; column: string };
  "number-as-text": { severity: "warning"; raw: string; value: number };
  "not-whole": { severity: "error"; raw: string; column: string };
  precision: { severity: "note"; raw: string; value: number };
  "ambiguous-number": { severity: "error"; raw: string; readings: readonly number[] };
  "mixed-percent-scale": { severity: "error"; raw: string; other: CellRef; otherRaw: string };
  "suspect-percent-scale": { severity: "warning"; raw: string; column: string };
  "unexpected-percent": { severity: "error"; raw: string; unit: Unit };
  "unit-in-cell": { severity: "warning"; raw: string; unit: string };
  "unknown-unit": { severity: "error"; raw: string; known: readonly string[] };
  "qualified-value": { severity: "note"; raw: string; qualifier: Qualifier };
  "missing-value": { severity: "error"; columns: readonly string[] };
  "missing-marker": { severity: "note"; raw: string };
  "notation-key": { severity: "note"; raw: string };
  "invisible-characters": { severity: "warning"; raw: string };
  "not-a-date": { severity: "error"; raw: string; column: string };
  "ambiguous-date": { severity: "error"; raw: string; readings: readonly Period[] };
  "date-as-text": { severity: "warning"; raw: string; value: Period };
  "implausible-date": { severity: "error"; raw: string; value: Period };
  "out-of-range": {
    severity: "error";
    raw: string;
    column: string;
    minimum: number | null;
    maximum: number | null;
  };
  "not-in-list": {
    severity: "error";
    raw: string;
    column: string;
    nearest: string | null;
    allowed: readonly string[];
  };
  "unknown-area": { severity: "error"; raw: string; nearest: string | null };
  // row and table
  "duplicate-key": { severity: "error"; key: string; first: CellRef };
  "duplicate-row": { severity: "warning"; key: string; first: CellRef };
  "parts-exceed-whole": { severity: "error"; parts: number; whole: number };
  "parts-do-not-sum": { severity: "error"; parts: number; whole: number };
  "shares-not-100": { severity: "warning"; sum: number };
  "required-together": { severity: "error"; column: string; with: readonly string[] };
  "end-before-start": { severity: "error"; start: Period; end: Period };
  "constant-column": { severity: "note"; value: number; rows: number };
  "copied-column": { severity: "note"; other: string };
  // series
  gap: { severity: "warning"; from: number; to: number };
  jump: { severity: "warning"; value: number; before: number };
  spike: { severity: "warning"; value: number; before: number; after: number };
  flat: { severity: "warning"; value: number; years: number };
  "sign-change": { severity: "error"; value: number; before: number };
  "unit-suspect": { severity: "warning"; value: number; neighbour: number; ratio: number };
  "future-period": { severity: "error"; value: Period; published: Period };
  // acceptances
  "expired-acceptance": { severity: "warning"; accepts: string; expires: Period };
  "unused-acceptance": { severity: "warning"; accepts: string };
  // corrections
  corrected: { severity: "note"; from: string; to: string; reason: string };
  "correction-mismatch": { severity: "error"; expected: string; found: string; line: CellRange };
  "correction-without-cell": { severity: "error"; cell: CellRef };
  "not-a-cell": { severity: "error"; raw: string };
  "expired-correction": { severity: "warning"; cell: CellRef; expires: Period };
  "reads-out-of-order": { severity: "error"; meter: string; first: CellRef };
  "conflicting-hours": { severity: "error"; station: string; first: CellRef };
  // between files
  "published-total-mismatch": { severity: "warning"; ours: Measure; published: Measure; ourPeriod: Period };
  "published-conflict": {
    severity: "warning";
    values: readonly { raw: string; counted: string; at: CellRange }[];
  };
  "day-month-swap": { severity: "warning"; value: Period; other: Period; otherAt: CellRange };
  "record-conflict": { severity: "warning"; value: Period; other: Period; otherAt: CellRange };
  "unknown-reference": { severity: "error"; raw: string; list: string; nearest: string | null };
  "unrated-indicator": { severity: "warning"; entry: string; scheme: string };
  "incomparable-schemes": { severity: "note"; schemes: readonly string[] };
  // result
  "undeclared-indicator": { severity: "error" };
  "wrong-unit": { severity: "error"; unit: Unit; declared: Unit };
  "duplicate-observation": { severity: "error" };
  "empty-indicator": { severity: "warning" };
  "check-failed": { severity: "error"; message: string };
  "implied-factor-implausible": {
    severity: "warning";
    factor: number;
    low: number;
    high: number;
    expected: number;
  };
  "incomparable-baselines": { severity: "note"; values: readonly string[] };
  "illustrative-data": { severity: "note"; rows: number };
  "bounds-point-both-ways": { severity: "note" };
  "method-undefined": { severity: "note"; method: string; reason: string };
  "censored-baseline": { severity: "note"; qualifier: Qualifier; amount: number };
  "mixed-definitions": { severity: "note"; baseline: string | null; others: readonly RateAsMeasured[] };
  "sample-meter": { severity: "note"; building: string; source: string };
  "period-dropped": {
    severity: "note";
    meter: string;
    periods: number;
    from: Period;
    to: Period | null;
    reason: string;
  };
  "empty-chart": { severity: "error"; chart: string };
  "chart-warning": { severity: "error"; chart: string; message: string };
}

/** A near miss: the text that may have been meant, and where it stands. */
export interface Near {
  readonly text: string;
  readonly at: CellRef;
}

export type Code = keyof Problems;
type ProblemOf<C extends Code> = { readonly code: C } & Readonly<Omit<Problems[C], "severity">>;
export type Problem = { [C in Code]: ProblemOf<C> }[Code];

export type Location =
  | { readonly scope: "file"; readonly file: string }
  | { readonly scope: "sheet"; readonly file: string; readonly sheet: string }
  | { readonly scope: "range"; readonly range: CellRange }
  | {
      readonly scope: "observation";
      readonly dataset: string;
      readonly indicator: string;
      readonly area: string;
      readonly period: Period;
      readonly breakdown: string;
    };

/** A rate with what it is a share of, as its source has it; null where the source does not say. */
export interface RateAsMeasured {
  readonly amount: number;
  readonly shareOf: string | null;
  readonly area: string;
  readonly period: Period;
}

/** One problem at one place. Its sentence is written by a locale. */
export type Finding = Problem & {
  readonly severity: Severity;
  readonly at: Location;
  readonly subject?: Subject;
  /** Why the contract gives it another severity than the default; a problem may have a `reason` of its own. */
  readonly weighedSo?: string;
  /** Somebody has accepted it: it neither blocks nor counts. */
  readonly accepted?: Acceptance;
};

/** How heavy each problem is where no contract says otherwise. */
export const defaultSeverity: { readonly [C in Code]: Problems[C]["severity"] } = {
  unreadable: "error",
  encrypted: "error",
  "wrong-format": "error",
  damaged: "error",
  "forbidden-xml": "error",
  "unsafe-path": "error",
  "lock-file": "note",
  "limit-exceeded": "error",
  "empty-read": "error",
  miscounted: "error",
  "unknown-encoding": "error",
  "garbled-text": "error",
  "control-character": "error",
  "ambiguous-delimiter": "error",
  "unclosed-quote": "error",
  "ragged-row": "error",
  "duplicate-file": "warning",
  "orphan-file": "warning",
  "missing-file": "error",
  "invalid-edition": "error",
  "external-link": "warning",
  "unread-sheet": "warning",
  "missing-header": "error",
  "missing-column": "error",
  "missing-field": "error",
  "unknown-column": "warning",
  "duplicate-column": "error",
  "blank-column": "warning",
  "blank-row": "note",
  "second-table": "warning",
  "hidden-data": "note",
  "merged-number": "error",
  "total-row": "note",
  "total-mismatch": "error",
  "undeclared-total": "warning",
  "possible-total": "warning",
  "uncalculated-formula": "error",
  "error-value": "error",
  "not-a-number": "error",
  "number-as-text": "warning",
  "not-whole": "error",
  precision: "note",
  "ambiguous-number": "error",
  "mixed-percent-scale": "error",
  "suspect-percent-scale": "warning",
  "unexpected-percent": "error",
  "unit-in-cell": "warning",
  "unknown-unit": "error",
  "qualified-value": "note",
  "missing-value": "error",
  "missing-marker": "note",
  "notation-key": "note",
  "invisible-characters": "warning",
  "not-a-date": "error",
  "ambiguous-date": "error",
  "date-as-text": "warning",
  "implausible-date": "error",
  "out-of-range": "error",
  "not-in-list": "error",
  "unknown-area": "error",
  "duplicate-key": "error",
  "duplicate-row": "warning",
  "parts-exceed-whole": "error",
  "parts-do-not-sum": "error",
  "shares-not-100": "warning",
  "required-together": "error",
  "end-before-start": "error",
  "constant-column": "note",
  "copied-column": "note",
  gap: "warning",
  jump: "warning",
  spike: "warning",
  flat: "warning",
  "sign-change": "error",
  "unit-suspect": "warning",
  "future-period": "error",
  "expired-acceptance": "warning",
  "unused-acceptance": "warning",
  corrected: "note",
  "correction-mismatch": "error",
  "correction-without-cell": "error",
  "not-a-cell": "error",
  "expired-correction": "warning",
  "reads-out-of-order": "error",
  "conflicting-hours": "error",
  "published-total-mismatch": "warning",
  "published-conflict": "warning",
  "day-month-swap": "warning",
  "record-conflict": "warning",
  "unknown-reference": "error",
  "unrated-indicator": "warning",
  "incomparable-schemes": "note",
  "undeclared-indicator": "error",
  "wrong-unit": "error",
  "duplicate-observation": "error",
  "empty-indicator": "warning",
  "check-failed": "error",
  "implied-factor-implausible": "warning",
  "incomparable-baselines": "note",
  "illustrative-data": "note",
  "bounds-point-both-ways": "note",
  "method-undefined": "note",
  "censored-baseline": "note",
  "mixed-definitions": "note",
  "sample-meter": "note",
  "period-dropped": "note",
  "empty-chart": "error",
  "chart-warning": "error",
};

export function finding(problem: Problem, at: Location, severity?: Severity): Finding {
  return { ...problem, severity: severity ?? defaultSeverity[problem.code], at };
}

/** Every code, in the order of the catalogue. */
// Object.keys forgets the keys' type; the record's own type says what they are.
export const codes = Object.keys(defaultSeverity) as Code[];

/** It keeps the report from being published. */
export function isError({ severity, accepted }: Finding): boolean {
  return severity === "error" && !accepted;
}
