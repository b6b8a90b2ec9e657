import type { Areas } from "../../../model/area.ts";
import { isMonthOfYears } from "../../../model/column.ts";
import type { Column, Contract } from "../../../model/contract.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import { type Evidence, isMissing, type Measure } from "../../../model/quantity.ts";
import { rangeOf } from "../../../model/source.ts";
import { cells, evidence, type Row } from "../../../model/table.ts";
import { shown } from "../locate/header-names.ts";
import type { Block } from "../locate/layout.ts";
import { type CellReading, gap, value } from "../readers/cell.ts";
import { anyYear, headedPeriod, withoutBracketsBehind } from "../readers/headed-period.ts";
import { textReader } from "./coded-reader.ts";
import { noRowAsked } from "./problems.ts";
import { askedBy } from "./set-others-aside.ts";
import type { TypedTable } from "./typed-table.ts";

/** A row for each value across the table with a number or marker below it in the file; unknown headers are reported. */
export function unpivot(
  flat: TypedTable,
  { contract, blocks }: { readonly contract: Contract; readonly blocks: readonly Block[] },
  areas: Areas,
): { readonly table: TypedTable; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const asked = (contract.only ?? []).map(
    (only) => [only.column, askedBy(only, areas, contract.columns[only.column])] as const,
  );
  const isLeft = (heads: Block["heads"], [column, isAsked]: (typeof asked)[number]) =>
    heads.has(column) && !isAsked(heads.get(column)?.text ?? "");
  const [first] = blocks;
  for (const only of asked.filter((each) => blocks.every(({ heads }) => isLeft(heads, each)))) {
    const [column] = only;
    const texts = blocks.map(({ heads }) => heads.get(column)?.text ?? "");
    const at = first?.heads.get(column)?.at;
    if (at) findings.push(finding(noRowAsked({ column, texts }), atCells(rangeOf(at))));
  }
  const headed = blocks.flatMap(({ heads, below }) => {
    if (asked.some((only) => isLeft(heads, only))) return [];
    const values = new Map<string, unknown>();
    for (const [name, { text, at }] of heads) {
      const column = contract.columns[name];
      const reading = column ? readHead(text, column, areas) : gap<string>("not-reported");
      if ("value" in reading) values.set(name, reading.value);
      else if ("problem" in reading) findings.push(finding(reading.problem, atCells(rangeOf(at))));
    }
    return values.size === heads.size ? [{ heads, below, values }] : [];
  });
  const spread = Object.entries(contract.columns).filter(([, column]) => column.spread === "below");
  // Measures outside the blocks go into the first of the rows only.
  const beside = Object.entries(contract.columns).flatMap(([name, { kind, spread }]) =>
    kind === "quantity" && !spread ? [name] : [],
  );
  const years = Object.entries(contract.columns).flatMap(([name, column]) =>
    column.kind === "period" && isMonthOfYears(column)
      ? [[name, column.written?.slice("year in column ".length) ?? ""] as const]
      : [],
  );
  const places: (readonly [number, number])[] = [];
  for (let index = 0; index < flat.length; index++) {
    const row = flat.row(index);
    const before = places.length;
    for (const [at, { below }] of headed.entries())
      if ([...below.values()].some((name) => isWritten(row[name]))) places.push([index, at]);
    if (headed.length > 0 && places.length === before && beside.some((name) => isWritten(row[name])))
      places.push([index, 0]);
  }
  // All values across one row of the file are read in sequence.
  let last: { readonly index: number; readonly row: Row } | null = null;
  const flatRow = (index: number): Row => {
    if (last?.index !== index) last = { index, row: flat.row(index) };
    return last.row;
  };
  const row = (at: number): Row => {
    const [index = flat.length, block = 0] = places[at] ?? [];
    const row = flatRow(index);
    const head = headed[block];
    if (!head) throw new Error(`missing row: ${at}`);
    const values: { [name: string]: unknown; [cells]?: Row[typeof cells] } = {};
    for (const name of Object.keys(contract.columns)) values[name] = row[name] ?? null;
    if (places[at - 1]?.[0] === index) for (const name of beside) values[name] = null;
    for (const [name, value] of head.values) values[name] = value;
    for (const [name, from] of years) {
      const [month, year] = [values[name], values[from]];
      values[name] =
        typeof month === "string" && typeof year === "string" ? month.replaceAll(anyYear, year) : null;
    }
    for (const [name] of spread) values[name] = row[head.below.get(name) ?? ""] ?? null;
    values[cells] = (name): Evidence => {
      const headedBy = head.heads.get(name);
      const from = evidence(row, head.below.get(name) ?? (headedBy ? firstOf(head.below) : name));
      return headedBy ? { ...from, range: rangeOf(headedBy.at) } : from;
    };
    // The flat table's readers made the values, the contract's those of headers.
    return values as Row;
  };
  const table = {
    length: places.length,
    illustrative: flat.illustrative === 0 ? 0 : places.length,
    row,
    *[Symbol.iterator]() {
      for (let at = 0; at < places.length; at++) yield row(at);
    },
  };
  return { table, findings };
}

/** The value in a header, without a unit or footnote in brackets after it. */
function readHead(text: string, column: Column, areas: Areas): CellReading<string> {
  const headed = column.kind === "period" ? headedPeriod(text, column) : null;
  if (headed) return value(headed.period);
  const read = textReader(column, shown(column), areas, false);
  if (!read) return value(text);
  const reading = read(text);
  const bare = withoutBracketsBehind(text);
  return "value" in reading || bare === "" ? reading : read(bare);
}

function firstOf(below: ReadonlyMap<string, string>): string {
  const [first = ""] = below.values();
  return first;
}

/** Whether a cell has a number, or a marker of a missing one. */
function isWritten(value: unknown): boolean {
  const measure = value as Measure | null | undefined;
  if (!measure) return false;
  if (!isMissing(measure)) return true;
  return measure.derivation.from === "cells" && (measure.derivation.raw ?? "") !== "";
}
