import type { Column, Contract } from "../../model/contract.ts";
import type { Finding, Problem } from "../../model/finding.ts";
import { type FindingSubject, quotable } from "../../model/judgement.ts";
import { cellsAt } from "../../model/place.ts";
import type { Sheet } from "../../model/sheet.ts";
import { type CellRange, formatSheet } from "../../model/source.ts";
import { locateTable } from "../../stages/validate/locate/locate-table.ts";
import type { Located } from "../../stages/validate/locate/located.ts";
import { rawText } from "../../stages/validate/readers/cell.ts";

/** A raw file by path, with the contract it was read by. */
export interface JudgedFile {
  readonly path: string;
  readonly dataset: string | null;
  readonly source: string | null;
  readonly sheets: readonly Sheet[];
  readonly isLarge?: true;
}

/** What a finding is about, and the header above its cell as the file has it. */
interface Judged {
  readonly subject: FindingSubject;
  readonly header: string | null;
}

/** Returns the subject of findings, from the cells and the contract of their file. */
export function subjectsOf(
  files: readonly JudgedFile[],
  contractOf: (file: string, sheet?: string) => Contract | null,
): (found: Finding) => Judged {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const tables = new Map<Sheet, Located | null>();
  const tableOf = (sheet: Sheet, contract: Contract | null): Located | null => {
    const existing = tables.get(sheet);
    if (existing !== undefined) return existing;
    const located = contract ? locateTable(sheet, contract).located : null;
    tables.set(sheet, located);
    return located;
  };

  return (found) => {
    const { at } = found;
    if (at.medium === "figure") {
      const key = joined([at.area, at.period, at.breakdown]);
      return { subject: { dataset: at.dataset, column: at.indicator, key, raw: "" }, header: null };
    }
    const path = at.file;
    const file = byPath.get(path);
    const dataset = file?.dataset ?? path.split("/")[0] ?? "";
    const name = path.startsWith(`${dataset}/`) ? path.slice(dataset.length + 1) : path;
    const range = cellsAt(at);
    // Nobody accepts a thousand rows one by one: a column's fault is accepted as a whole.
    if (file?.isLarge)
      return { subject: { dataset, column: headerOf(found), key: name, raw: "" }, header: null };
    if (!range) {
      const key = at.medium === "grid" ? formatSheet(name, at.sheet) : name;
      return { subject: { dataset, column: "", key, raw: typed(found) ?? "" }, header: null };
    }
    const sheet = file?.sheets.find((other) => other.name === range.sheet);
    if (!sheet) return { subject: { dataset, column: "", key: name, raw: typed(found) ?? "" }, header: null };
    const contract = contractOf(path, range.sheet);
    const located = tableOf(sheet, contract);
    const place = { name, sheet, contract, located };
    return {
      subject: {
        dataset,
        column: columnName(found, range, place),
        key: rowKey(range, place),
        raw: typed(found) ?? (isSingleCell(range) ? quotable(rawText(sheet, range.row, range.column)) : ""),
      },
      header: headerAbove(range, place),
    };
  };
}

/** The column that a finding names. */
function headerOf(found: Problem): string {
  if ("column" in found && typeof found.column === "string") return found.column;
  const [first] = "columns" in found && Array.isArray(found.columns) ? found.columns : [];
  return typeof first === "string" ? first : (found.name ?? "");
}

interface Place {
  readonly name: string;
  readonly sheet: Sheet;
  readonly contract: Contract | null;
  readonly located: Located | null;
}

/** The value that the finding itself quotes. */
function typed(found: Problem): string | null {
  if ("raw" in found) return quotable(found.raw);
  if ("label" in found) return quotable(found.label);
  return "formula" in found ? quotable(`=${found.formula}`) : null;
}

function columnName(found: Problem, range: CellRange, { sheet, contract, located }: Place): string {
  if ("name" in found) return found.name;
  if ("names" in found && Array.isArray(found.names)) return found.names.join(", ");
  if (range.column !== range.toColumn) return "";
  const field = [...(located?.fields ?? [])].find(
    ([, cell]) => cell.row === range.row && cell.column === range.column,
  );
  const column = [...(located?.columns ?? [])].find(([, at]) => at === range.column);
  const declared = contract?.columns[field?.[0] ?? column?.[0] ?? ""];
  if (declared) return shownName(declared);
  return headerAbove(range, { sheet, located }) ?? "";
}

/** The text of the header above a cell; null where it has none. */
function headerAbove(
  { row, column, toColumn }: CellRange,
  { sheet, located }: Pick<Place, "sheet" | "located">,
): string | null {
  if (!located || row <= located.headerRow || column !== toColumn) return null;
  return sheet.cells.text(located.headerRow, column).replace(/\s+/g, " ").trim() || null;
}

function shownName({ names }: Column): string {
  return names.en[0] ?? "";
}

/** The key of the range's row, or of its first and last; its position where it is above the rows or has no key. */
function rowKey(range: CellRange, place: Place): string {
  const { name, sheet, located } = place;
  const above = formatSheet(name, sheet.name);
  if (!located || range.toRow <= located.headerRow) return above;
  const first = keyAt(Math.max(range.row, located.headerRow + 1), place);
  return range.row === range.toRow ? first : `${first} – ${keyAt(range.toRow, place)}`;
}

function keyAt(row: number, { name, sheet, contract, located }: Place): string {
  const parts = (contract?.key ?? []).map((column) => {
    if (contract?.columns[column]?.place === "sheet-name") return sheet.name;
    const field = located?.fields.get(column);
    const at = field?.column ?? located?.columns.get(column);
    return at === undefined ? "" : mergedText(sheet, field?.row ?? row, at);
  });
  const key = joined(parts);
  return key === "" ? `${formatSheet(name, sheet.name)} row ${row}` : key;
}

/** The text of a cell, or of the merge that covers it. */
function mergedText(sheet: Sheet, row: number, column: number): string {
  const merge = sheet.merges.find(
    (span) => span.row <= row && row <= span.toRow && span.column <= column && column <= span.toColumn,
  );
  return quotable(rawText(sheet, merge?.row ?? row, merge?.column ?? column));
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

function isSingleCell({ row, column, toRow, toColumn }: CellRange): boolean {
  return row === toRow && column === toColumn;
}
