import type { Correction } from "../../model/correction.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import { cellsBehind, isMissing, type Measure } from "../../model/quantity.ts";
import type { RestatementClass } from "../../model/restatement.ts";
import type { Sheet } from "../../model/sheet.ts";
import { type CellRange, formatAddress, formatCells } from "../../model/source.ts";
import type { PublishedVintage } from "../../model/vintage.ts";
import { methodOf } from "../../words/published-methods.ts";
import { rawText } from "../validate/readers/cell.ts";
import { originStep } from "./origin-step.ts";
import type { Words } from "./words.ts";

/** Where a published number comes from, as plain values: the JSON of `almanac explain`, and the input of its text. */
export interface Explanation {
  readonly dataset: string;
  readonly indicator: string;
  readonly title: string;
  readonly definition: string;
  readonly method: string;
  readonly area: string;
  readonly period: string;
  readonly breakdown: string;
  readonly origin: Origin;
  /** Published values, oldest edition first. */
  readonly vintages: readonly ExplainedVintage[];
}

/** A value as an edition published it, and why it differs from the one before. */
export interface ExplainedVintage extends GivenValue {
  readonly edition: string;
  readonly published: string;
  readonly cells: readonly string[];
  readonly class: RestatementClass | null;
  readonly reason: string | null;
}

/** One step: a value computed by an operation on others, or read from cells. */
export interface Origin extends GivenValue {
  readonly operation: string | null;
  readonly formula: string | null;
  /** The source of a published method, and its page. */
  readonly source: { readonly text: string; readonly page: string } | null;
  readonly operands: readonly Origin[];
  readonly cells: readonly CitedCells[];
  /** amount = raw × factor + offset. */
  readonly conversion: { readonly from: string; readonly factor: number; readonly offset: number } | null;
}

/** A value in plain words and numbers. */
interface GivenValue {
  /** As readers see it, with qualifier and unit; `value` has all digits. */
  readonly printed: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
  readonly status: string | null;
  /** Why there is no value. */
  readonly missing: string | null;
}

/** A range with the sha256 of its file and the text of its first cells as typed. */
export interface CitedCells {
  readonly address: string;
  readonly sha256: string;
  readonly count: number;
  readonly raw: readonly string[];
  /** Cells of the range that were corrected on reading: the raw texts above are the corrected ones. */
  readonly corrections: readonly {
    readonly cell: string;
    readonly from: string;
    readonly to: string;
    readonly reason: string;
    readonly source: string;
  }[];
}

export interface CitableFile {
  readonly path: string;
  readonly sha256: string;
  readonly sheets: readonly Sheet[];
}

const quotedCells = 5;

export function explain(
  dataset: Dataset,
  observation: Observation,
  cited: {
    readonly files: readonly CitableFile[];
    readonly corrections: readonly Correction[];
    readonly vintages: readonly PublishedVintage[];
  },
  words: Words,
): Explanation {
  const files = new Map(cited.files.map((file) => [file.path, file]));
  const { area, period, breakdown, value } = observation;
  return {
    dataset: dataset.id,
    indicator: observation.indicator,
    ...words.indicator(dataset, observation.indicator),
    area,
    period,
    breakdown,
    origin: originOf(value, { files, corrections: cited.corrections }, words),
    vintages: cited.vintages.map((vintage) => explainedVintage(vintage, words)),
  };
}

function explainedVintage({ vintage, published, line }: PublishedVintage, words: Words): ExplainedVintage {
  const { edition, value } = vintage;
  return {
    edition,
    published,
    ...given(value, words),
    cells: cellsBehind(value).map(formatAddress),
    class: line?.class ?? null,
    reason: line?.reason.en ?? null,
  };
}

function given(value: Measure, words: Words): GivenValue {
  const printed = words.amount(value);
  if (isMissing(value))
    return { printed, value: null, unit: null, qualifier: null, status: null, missing: value.missing };
  const { amount, unit, qualifier, status } = value;
  return { printed, value: amount, unit, qualifier, status, missing: null };
}

interface Cited {
  readonly files: ReadonlyMap<string, CitableFile>;
  readonly corrections: readonly Correction[];
}

function originOf(value: Measure, cited: Cited, words: Words): Origin {
  const step = originStep(value, cited.corrections, words);
  const origin = {
    ...given(value, words),
    ...{ operation: null, formula: null, source: null, operands: [], cells: [], conversion: null },
  };
  if (step.operation !== null) {
    const operands = step.operands.map((operand) => originOf(operand, cited, words));
    const method = methodOf(step.operation);
    const formula = step.formula ?? method?.formula ?? null;
    const source = method && { text: method.source, page: `docs/methods/${method.id}.md` };
    return { ...origin, operation: step.operation, formula, source, operands };
  }
  const { conversion } = step;
  return {
    ...origin,
    cells: step.cells.map((cell) => citedCells(cell, cited, step.raw ?? "")),
    conversion: conversion && { from: conversion.unit, factor: conversion.factor, offset: conversion.offset },
  };
}

/** `cellText`: the cell's text if an engine has it and not a sheet. */
function citedCells(
  { range, corrections }: { readonly range: CellRange; readonly corrections: readonly Correction[] },
  { files }: Cited,
  cellText: string,
): CitedCells {
  const file = files.get(range.file);
  const sheet = file?.sheets.find(({ name }) => name === range.sheet);
  const raw: string[] = [];
  for (let row = range.row; row <= range.toRow && raw.length < quotedCells; row++) {
    for (let column = range.column; column <= range.toColumn && raw.length < quotedCells; column++) {
      raw.push(sheet ? rawText(sheet, row, column) : cellText);
    }
  }
  const count = (range.toRow - range.row + 1) * (range.toColumn - range.column + 1);
  const corrected = corrections.map(({ cell, expected, corrected: to, reason, source }) => ({
    cell: formatCells(cell),
    from: expected,
    to,
    reason,
    source,
  }));
  return { address: formatAddress(range), sha256: file?.sha256 ?? "", count, raw, corrections: corrected };
}
