import type { Period } from "./period.ts";
import type { Measure, Qualifier } from "./quantity.ts";
import type { CellRange, CellRef } from "./source.ts";
import type { Unit } from "./unit.ts";

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

/** Every problem that can be reported: its code, and what its sentence needs to know; `defaultSeverity` says what it weighs. */
export interface Problems {
  // file
  unreadable: object;
  encrypted: object;
  "wrong-format": { found: string; expected: string };
  damaged: { part: string };
  "forbidden-xml": { part: string; construct: string };
  "unsafe-path": { path: string };
  "lock-file": object;
  "limit-exceeded": { limit: Limit; claimed: number; allowed: number };
  "empty-read": object;
  miscounted: { part: string; expected: number; found: number };
  "unknown-encoding": { declared: string | null; readableAs: readonly string[] };
  "garbled-text": { sample: string };
  "control-character": { codePoint: number };
  "ambiguous-delimiter": { candidates: readonly string[] };
  "unclosed-quote": object;
  "ragged-row": { expected: number; found: number };
  "duplicate-file": { other: string };
  "orphan-file": object;
  "missing-file": { office: string | null };
  "invalid-edition": { field: string; message: string };
  "external-link": { targets: readonly string[] };
  // shape
  "unread-sheet": object;
  "missing-header": { wanted: readonly string[] };
  "missing-column": { name: string; synonyms: readonly string[]; nearest: Near | null };
  "missing-field": { name: string; synonyms: readonly string[]; nearest: Near | null };
  "unknown-column": { name: string };
  "duplicate-column": { name: string; first: CellRef };
  "blank-column": object;
  "blank-row": object;
  "second-table": object;
  "hidden-data": { what: "sheet" | "rows" | "columns"; names: string };
  "merged-number": { raw: string };
  "total-row": { label: string };
  "total-mismatch": {
    label: string;
    printed: number;
    computed: number;
    parts: readonly CellRange[];
  };
  "undeclared-total": { label: string; parts: readonly CellRange[] };
  "possible-total": { label: string; parts: readonly CellRange[] };
  "uncalculated-formula": { formula: string };
  "error-value": { raw: string };
  // value
  "not-a-number": { raw: string; column: string };
  "number-as-text": { raw: string; value: number };
  "not-whole": { raw: string; column: string };
  precision: { raw: string; value: number };
  "ambiguous-number": { raw: string; readings: readonly number[] };
  "mixed-percent-scale": { raw: string; other: CellRef; otherRaw: string };
  "suspect-percent-scale": { raw: string; column: string };
  "unexpected-percent": { raw: string; unit: Unit };
  "unit-in-cell": { raw: string; unit: string };
  "unknown-unit": { raw: string; known: readonly string[] };
  "qualified-value": { raw: string; qualifier: Qualifier };
  "missing-value": { columns: readonly string[] };
  "missing-marker": { raw: string };
  "notation-key": { raw: string };
  "invisible-characters": { raw: string };
  "not-a-date": { raw: string; column: string };
  "ambiguous-date": { raw: string; readings: readonly Period[] };
  "date-as-text": { raw: string; value: Period };
  "implausible-date": { raw: string; value: Period };
  "out-of-range": {
    raw: string;
    column: string;
    minimum: number | null;
    maximum: number | null;
  };
  "not-in-list": {
    raw: string;
    column: string;
    nearest: string | null;
    allowed: readonly string[];
  };
  "unknown-area": { raw: string; nearest: string | null };
  // row and table
  "duplicate-key": { key: string; first: CellRef };
  "duplicate-row": { key: string; first: CellRef };
  "parts-exceed-whole": { parts: number; whole: number };
  "parts-do-not-sum": { parts: number; whole: number };
  "shares-not-100": { sum: number };
  "required-together": { column: string; with: readonly string[] };
  "end-before-start": { start: Period; end: Period };
  "constant-column": { value: number; rows: number };
  "copied-column": { other: string };
  // series
  gap: { from: number; to: number };
  jump: { value: number; before: number };
  spike: { value: number; before: number; after: number };
  flat: { value: number; years: number };
  "sign-change": { value: number; before: number };
  "unit-suspect": { value: number; neighbour: number; ratio: number };
  "future-period": { value: Period; published: Period };
  // acceptances
  "expired-acceptance": { accepts: string; expires: Period };
  "unused-acceptance": { accepts: string };
  // corrections
  corrected: { from: string; to: string; reason: string };
  "correction-mismatch": { expected: string; found: string; line: CellRange };
  "correction-without-cell": { cell: CellRef };
  "not-a-cell": { raw: string };
  "expired-correction": { cell: CellRef; expires: Period };
  "reads-out-of-order": { meter: string; first: CellRef };
  "conflicting-hours": { station: string; first: CellRef };
  // between files
  "published-total-mismatch": { ours: Measure; published: Measure; ourPeriod: Period };
  "published-conflict": {
    values: readonly { raw: string; counted: string; at: CellRange }[];
  };
  "day-month-swap": { value: Period; other: Period; otherAt: CellRange };
  "record-conflict": { value: Period; other: Period; otherAt: CellRange };
  "unknown-reference": { raw: string; list: string; nearest: string | null };
  "unrated-indicator": { entry: string; scheme: string };
  "incomparable-schemes": { schemes: readonly string[] };
  // definition
  "missing-sheet": { sheet: string };
  "two-definitions": { other: string };
  "definition-formula": { formula: string };
  "invalid-id": { raw: string };
  "taken-id": { id: string; owner: string };
  "not-understood": { raw: string; column: string; forms: readonly string[] };
  "unclosed-brace": { raw: string };
  "circular-definition": { path: readonly string[] };
  "wrong-kind": { name: string; kind: string; wanted: readonly string[] };
  "untold-figure": { raw: string };
  untranslated: { language: string; count: number; example: string };
  "open-question": { question: string };
  // result
  "undeclared-indicator": object;
  "wrong-unit": { unit: Unit; declared: Unit };
  "duplicate-observation": object;
  "empty-indicator": object;
  "check-failed": { message: string };
  "implied-factor-implausible": {
    factor: number;
    low: number;
    high: number;
    expected: number;
  };
  "incomparable-baselines": { values: readonly string[] };
  "illustrative-data": { rows: number };
  "bounds-point-both-ways": object;
  "method-undefined": { method: string; reason: string };
  "censored-baseline": { qualifier: Qualifier; amount: number };
  "mixed-definitions": { baseline: string | null; others: readonly RateAsMeasured[] };
  "sample-meter": { building: string; source: string };
  "period-dropped": {
    meter: string;
    periods: number;
    from: Period;
    to: Period | null;
    reason: string;
  };
  "empty-chart": { chart: string };
  "chart-warning": { chart: string; message: string };
}

/** A near miss: the text that may have been meant, and where it stands. */
export interface Near {
  readonly text: string;
  readonly at: CellRef;
}

export type Code = keyof Problems;
type ProblemOf<C extends Code> = { readonly code: C } & Readonly<Problems[C]>;
export type Problem = { [C in Code]: ProblemOf<C> }[Code];

/** A rate with what it is a share of, as its source has it; null where the source does not say. */
export interface RateAsMeasured {
  readonly amount: number;
  readonly shareOf: string | null;
  readonly area: string;
  readonly period: Period;
}
