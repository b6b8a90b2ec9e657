import { type CellObject, type DenseWorkSheet, read, set_cptable, utils, type WorkBook } from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import type { Span } from "../../../model/sheet.ts";
import {
  addCell,
  emptySheet,
  type ForeignCell,
  type ForeignSheet,
  type ForeignWorkbook,
  foreignKinds,
} from "./foreign-workbook.ts";

set_cptable(codePages);

/** Programs that write a workbook with the results of its formulas. */
const calculators = /Microsoft|Excel|LibreOffice|OpenOffice|WPS|Kingsoft|Gnumeric|Numbers|Hancom|Hcell/i;

/** Reads an old, binary or XML workbook of Excel: stored values with their number formats; never calculates formulas. */
export function parseWithSheetJs(bytes: Uint8Array): Omit<ForeignWorkbook, "externalLinks"> {
  const book = read(bytes, {
    ...{ type: "buffer", dense: true, cellDates: false, UTC: true },
    ...{ cellFormula: true, cellNF: true, cellStyles: true, cellHTML: false, cellText: false },
  });
  const formats = ["General"];
  const indexes = new Map([["General", 0]]);
  const indexOf = (code: string): number => {
    const index = indexes.get(code);
    if (index !== undefined) return index;
    indexes.set(code, formats.length);
    return formats.push(code) - 1;
  };
  const listed = book.SheetNames.map((name, at) => ({ name, at, sheet: book.Sheets[name] }));
  const tables = listed.filter(({ sheet }) => sheet !== undefined && (sheet["!type"] ?? "sheet") === "sheet");
  const sheets = tables.map(({ name, at, sheet }) =>
    sheetOf(emptySheet(name, isHidden(book, at)), sheet as DenseWorkSheet, indexOf),
  );
  const application = book.Props?.Application?.trim() || null;
  if (!calculators.test(application ?? "")) forgetDefaults(sheets);
  return {
    sheets,
    formats,
    date1904: book.Workbook?.WBProps?.date1904 === true,
    application,
    otherSheets: listed.filter((each) => !tables.includes(each)).map(({ name }) => name),
    encoding: null,
  };
}

function isHidden(book: WorkBook, at: number): boolean {
  return (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
}

function sheetOf(
  empty: ForeignSheet,
  sheet: DenseWorkSheet,
  indexOf: (code: string) => number,
): ForeignSheet {
  for (const [row, cells] of (sheet["!data"] ?? []).entries())
    for (const [column, cell] of (cells ?? []).entries()) {
      const read = cell && cellOf(cell, sheet);
      if (read)
        addCell(empty, {
          ...read,
          row: row + 1,
          column: column + 1,
          format: indexOf(String(cell.z ?? "General")),
        });
    }
  return {
    ...empty,
    merges: (sheet["!merges"] ?? []).map(spanOf),
    hiddenRows: placesOf(sheet["!rows"]),
    hiddenColumns: placesOf(sheet["!cols"]),
  };
}

function cellOf(
  cell: CellObject,
  sheet: DenseWorkSheet,
): Pick<ForeignCell, "kind" | "value" | "formula"> | null {
  // The library writes "undefined" for what it cannot express.
  const formula = (cell.f ?? formulaOfArray(cell, sheet))?.replace(/^undefined$/, "") ?? null;
  switch (cell.t) {
    case "n":
      return { kind: "number", value: Number(cell.v), formula };
    case "b":
      return { kind: "boolean", value: cell.v ? 1 : 0, formula };
    case "e":
      return { kind: "error", value: errorTexts.get(Number(cell.v)) ?? "#UNKNOWN!", formula };
    case "s":
      return cell.v === "" && formula === null ? null : { kind: "text", value: String(cell.v), formula };
    default:
      return formula === null ? null : { kind: "uncalculated", value: formula, formula };
  }
}

/** The formula that a cell shares with the first of its array. */
function formulaOfArray({ F }: CellObject, sheet: DenseWorkSheet): string | null {
  if (!F) return null;
  const { s } = utils.decode_range(F);
  return sheet["!data"]?.[s.r]?.[s.c]?.f ?? null;
}

const errorTexts = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);

function spanOf({ s, e }: NonNullable<DenseWorkSheet["!merges"]>[number]): Span {
  return { row: s.r + 1, column: s.c + 1, toRow: e.r + 1, toColumn: e.c + 1 };
}

function placesOf(lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): number[] {
  return [...(lines ?? []).entries()].flatMap(([at, line]) => (line?.hidden ? [at + 1] : []));
}

/**
 * Libraries that write formulas without calculating them store 0 or nothing as every result: if no calculating program wrote
 * the file and no formula has another result, none has one.
 */
function forgetDefaults(sheets: readonly ForeignSheet[]): void {
  const isDefault = (value: number | string) => value === 0 || value === "";
  const hasResult = sheets.some(({ formulas, values }) =>
    formulas.some((formula, at) => formula !== null && !isDefault(values[at] ?? "")),
  );
  if (hasResult) return;
  for (const { formulas, kinds, values } of sheets)
    for (const [at, formula] of formulas.entries()) {
      if (formula === null) continue;
      kinds[at] = foreignKinds.indexOf("uncalculated");
      values[at] = formula;
    }
}
