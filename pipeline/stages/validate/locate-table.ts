import type { Column, Contract, Names } from "../../model/contract.ts";
import { type Finding, finding, type Near } from "../../model/finding.ts";
import type { Sheet, Span } from "../../model/sheet.ts";
import type { CellRange, CellRef } from "../../model/source.ts";
import { readUnit } from "../../model/unit.ts";
import { nearest } from "./nearest.ts";
import { normalize } from "./normalize.ts";

/** Where a contract's table lies on a sheet. */
export interface Located {
  readonly headerRow: number;
  /** First and last column of the header, known columns or not. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Column number by contract name; an optional column that the file leaves out is not in it. */
  readonly columns: ReadonlyMap<string, number>;
  /** Cell of each value that stands once above the header. */
  readonly fields: ReadonlyMap<string, CellRef>;
  /** Texts of the header cells above each column, nearest first; units are looked up in them. */
  readonly headings: ReadonlyMap<number, readonly string[]>;
}

/** A located table, or the reasons why there is none; `matched` tells how much of the header was recognised. */
export interface Location {
  readonly located: Located | null;
  readonly matched: number;
  readonly findings: readonly Finding[];
}

const searchedRows = 200;

/** Finds the header by the contract's names and synonyms, wherever titles and notes put it. */
export function locateTable(sheet: Sheet, contract: Contract): Location {
  const wanted = Object.entries(contract.columns).filter(([, column]) => column.place === "column");
  const header = bestHeader(sheet, wanted);
  if (!header) return { located: null, matched: 0, findings: [] };

  const findings: Finding[] = [];
  const range = headerRange(sheet, header);
  const columns = new Map<string, number>();
  for (const [column, name] of header.names) {
    const first = columns.get(name);
    if (first === undefined) columns.set(name, column);
    else {
      const problem = {
        code: "duplicate-column",
        name: shown(contract.columns[name]?.names),
        first: { ...range, column: first },
      } as const;
      findings.push(finding(problem, { scope: "range", range: { ...range, column, toColumn: column } }));
    }
  }
  const strangers = strangersOf(sheet, header, range);
  const misspelt = new Set<CellRef>();
  for (const [name, column] of wanted) {
    if (columns.has(name) || column.optional) continue;
    const near = nearestName(column.names, strangers);
    if (near) misspelt.add(near.at);
    const problem = { code: "missing-column", ...naming(column.names), nearest: near } as const;
    findings.push(finding(problem, { scope: "range", range }));
  }
  for (const { text, at } of strangers) {
    if (misspelt.has(at)) continue;
    findings.push(finding({ code: "unknown-column", name: text }, { scope: "range", range: cell(at) }));
  }
  const fields = locateFields(sheet, contract, header.row, findings);
  const headings = new Map(
    [...columns.values()].map((column) => [column, headingsAbove(sheet, header.row, column)]),
  );
  const located = {
    headerRow: header.row,
    firstColumn: range.column,
    lastColumn: range.toColumn,
    columns,
    fields,
    headings,
  };
  return { located, matched: header.names.size, findings };
}

interface Header {
  readonly row: number;
  /** Contract name by column number. */
  readonly names: ReadonlyMap<number, string>;
}

function bestHeader(sheet: Sheet, wanted: readonly (readonly [string, Column])[]): Header | null {
  const byName = new Map<string, string>();
  for (const [name, column] of wanted) {
    for (const spelling of Object.values(column.names).flat()) byName.set(normalize(spelling), name);
  }
  let best: Header | null = null;
  const lastRow = Math.min(sheet.cells.lastRow, searchedRows);
  for (let row = 1; row <= lastRow; row++) {
    const names = new Map<number, string>();
    for (let column = 1; column <= sheet.cells.lastColumn; column++) {
      const name = nameAt(sheet, row, column, byName);
      if (name !== undefined) names.set(column, name);
    }
    if (new Set(names.values()).size > new Set(best?.names.values()).size) best = { row, names };
  }
  const least = Math.min(2, wanted.length);
  return best && best.names.size >= least ? best : null;
}

/** The contract name that a header cell carries, by itself, with the headings above it, or before a unit in brackets. */
function nameAt(
  sheet: Sheet,
  row: number,
  column: number,
  byName: ReadonlyMap<string, string>,
): string | undefined {
  const leaf = headerText(sheet, row, column);
  if (leaf === "") return undefined;
  const own = byName.get(normalize(leaf)) ?? byName.get(normalize(withoutUnit(leaf)));
  if (own !== undefined) return own;
  const [, ...above] = headingsAbove(sheet, row, column);
  const path = [...above].reverse().concat(leaf).join(" › ");
  return byName.get(normalize(path));
}

/** The text a header cell shows: its own, or that of the merge that ends in its row. */
function headerText(sheet: Sheet, row: number, column: number): string {
  const own = sheet.cells.text(row, column).trim();
  if (own !== "" || !sheet.cells.isEmpty(row, column)) return own;
  const merge = mergeAt(sheet, row, column);
  if (!merge || merge.toRow !== row || merge.column !== column) return "";
  return sheet.cells.text(merge.row, merge.column).trim();
}

/** The texts above and at a header cell, from it upwards, as far as the block of headers goes. */
function headingsAbove(sheet: Sheet, row: number, column: number): string[] {
  const texts: string[] = [];
  for (let above = row; above >= 1 && above > row - 4; above--) {
    const merge = mergeAt(sheet, above, column);
    const text = sheet.cells.text(merge?.row ?? above, merge?.column ?? column).trim();
    if (text === "" && !rowHasText(sheet, above)) break;
    if (text !== "" && text !== texts.at(-1)) texts.push(text);
  }
  return texts;
}

function withoutUnit(text: string): string {
  const match = /^(.*?)[ \n]*[([（［]([^)\]）］]*)[)\]）］]$/su.exec(text);
  return match?.[1] && match[2] !== undefined && readUnit(match[2]) ? match[1] : text;
}

function rowHasText(sheet: Sheet, row: number): boolean {
  for (let column = 1; column <= sheet.cells.lastColumn; column++) {
    if (!sheet.cells.isEmpty(row, column)) return true;
  }
  return false;
}

function mergeAt(sheet: Sheet, row: number, column: number): Span | undefined {
  return sheet.merges.find(
    (span) => span.row <= row && row <= span.toRow && span.column <= column && column <= span.toColumn,
  );
}

/** From the first to the last known column, and on to neighbours that touch them. */
function headerRange(sheet: Sheet, header: Header): CellRange {
  const known = [...header.names.keys()];
  const filled = (column: number) => column >= 1 && headerText(sheet, header.row, column) !== "";
  let first = Math.min(...known);
  let last = Math.max(...known);
  while (filled(first - 1)) first--;
  while (filled(last + 1)) last++;
  return {
    file: sheet.file,
    sheet: sheet.name,
    row: header.row,
    column: first,
    toRow: header.row,
    toColumn: last,
  };
}

function strangersOf(sheet: Sheet, header: Header, range: CellRange): Near[] {
  const strangers: Near[] = [];
  for (let column = range.column; column <= range.toColumn; column++) {
    const text = headerText(sheet, header.row, column);
    if (text !== "" && !header.names.has(column)) strangers.push({ text, at: { ...range, column } });
  }
  return strangers.map(({ text, at }) => ({
    text,
    at: { file: at.file, sheet: at.sheet, row: at.row, column: at.column },
  }));
}

function locateFields(
  sheet: Sheet,
  contract: Contract,
  headerRow: number,
  findings: Finding[],
): Map<string, CellRef> {
  const fields = new Map<string, CellRef>();
  const labels: Near[] = [];
  for (let row = 1; row < headerRow; row++) {
    for (let column = 1; column <= sheet.cells.lastColumn; column++) {
      const text = sheet.cells.text(row, column).trim();
      if (text !== "") labels.push({ text, at: { file: sheet.file, sheet: sheet.name, row, column } });
    }
  }
  for (const [name, column] of Object.entries(contract.columns)) {
    if (column.place !== "field") continue;
    const spellings = new Set(Object.values(column.names).flat().map(normalize));
    const label = labels.find(({ text }) => spellings.has(normalize(text).replace(/ ?[:：]$/, "")));
    if (label) fields.set(name, { ...label.at, column: rightOf(sheet, label.at) });
    else if (!column.optional) {
      const range = {
        file: sheet.file,
        sheet: sheet.name,
        row: 1,
        column: 1,
        toRow: Math.max(1, headerRow - 1),
        toColumn: Math.max(1, sheet.cells.lastColumn),
      };
      const problem = {
        code: "missing-field",
        ...naming(column.names),
        nearest: nearestName(column.names, labels),
      } as const;
      findings.push(finding(problem, { scope: "range", range }));
    }
  }
  return fields;
}

function rightOf(sheet: Sheet, label: CellRef): number {
  return (mergeAt(sheet, label.row, label.column)?.toColumn ?? label.column) + 1;
}

function nearestName(names: Names, candidates: readonly Near[]): Near | null {
  for (const spelling of Object.values(names).flat()) {
    const near = nearest(spelling, candidates, ({ text }) => text);
    if (near) return near;
  }
  return null;
}

function naming(names: Names): { readonly name: string; readonly synonyms: readonly string[] } {
  const [name = "", ...synonyms] = Object.values(names).flat();
  return { name, synonyms };
}

export function shown(names: Names | undefined): string {
  return names?.en[0] ?? "";
}

function cell(at: CellRef): CellRange {
  return { ...at, toRow: at.row, toColumn: at.column };
}
