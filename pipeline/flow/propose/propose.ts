import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type Finding, isError } from "../../model/finding.ts";
import { type RowSpan, type Sheet, withinRows } from "../../model/sheet.ts";
import { isParquet } from "../../stages/ingest/is-parquet.ts";
import { defaultLimits } from "../../stages/ingest/limits.ts";
import type { ReadableAs } from "../../stages/ingest/problems.ts";
import { readUndeclared } from "../../stages/ingest/read-tables.ts";
import type { TablesRead } from "../../stages/ingest/reader.ts";
import { rawText } from "../../stages/validate/readers/cell.ts";
import { type SaidOfTable, type Survey, surveySheet } from "../../stages/validate/survey/survey-sheet.ts";
import { reviewedAreas } from "../reviewed-areas.ts";
import type { SurveyedFile } from "./proposed-sources.ts";

/** A delivered file with the tables it seems to contain, or why none can be proposed from. */
export type Surveyed =
  | SurveyedFile
  | {
      readonly file: string;
      readonly refused: "unreadable" | "empty" | "no table" | "pivot";
      readonly findings: readonly Finding[];
    }
  | {
      readonly file: string;
      readonly refused: "no sheet";
      readonly sheets: readonly string[];
      readonly findings: readonly Finding[];
    };

/** Where a person says that the table of a file is. */
export interface TablePlace extends SaidOfTable {
  readonly sheet?: string | undefined;
  readonly rows?: RowSpan | undefined;
}

/** Surveys a file without a contract; the places of `root` show which columns contain place names. */
export async function surveyFile(
  root: string,
  path: string,
  { sheet: only, rows, ...said }: TablePlace = {},
): Promise<Surveyed> {
  const file = basename(path);
  const { sheets: whole, findings: found, encodings } = await tablesOf(path, file);
  const all = rows ? whole.map((sheet) => withinRows(sheet, rows)) : whole;
  const sheets = all.filter(({ name }) => only === undefined || name.trim() === only.trim());
  if (sheets.length === 0 && all.length > 0)
    return { file, refused: "no sheet", sheets: all.map(({ name }) => name), findings: [] };
  const findings = encodings.length > 0 ? found.filter(({ code }) => code !== "unknown-encoding") : found;
  if (sheets.length === 0 && findings.length === 0) return { file, refused: "empty", findings };
  // Single garbled cells hide no table; the check names each.
  const isRefused = findings.some((found) => isError(found) && found.code !== "garbled-text");
  if (sheets.length === 0 || isRefused) return { file, refused: "unreadable", findings };
  if (sheets.every(({ cells }) => cells.count === 0)) return { file, refused: "empty", findings };
  const areas = await reviewedAreas(root);
  const plain = sheets.filter((sheet) => !isPivot(sheet));
  const surveys = plain.flatMap((sheet) => surveySheet(sheet, areas, said) ?? []).filter(isTable);
  const filled = all.filter(({ cells }) => cells.count > 0).map(({ name }) => name);
  if (surveys.length > 0) return { file, surveys, sheets: filled, rows, encodings, findings };
  return { file, refused: plain.length < sheets.length ? "pivot" : "no table", findings };
}

/** Of a Parquet file. */
const rowsSurveyed = 10_000;

interface Tables extends Pick<TablesRead, "sheets" | "findings"> {
  readonly encodings: readonly ReadableAs[];
}

async function tablesOf(path: string, file: string): Promise<Tables> {
  if (await isParquet(path)) {
    const { glimpse } = await import("../../stages/large/glimpse.ts");
    return { ...(await glimpse(path, file, rowsSurveyed)), encodings: [] };
  }
  const bytes = await readFile(path);
  if (bytes.length === 0) return { sheets: [], findings: [], encodings: [] };
  return readUndeclared(bytes, file, { reading: {}, limits: defaultLimits, headerNames: [] });
}

/** A single cell or column is not a table. */
function isTable({ columns, rows }: Survey): boolean {
  return columns.length > 1 && rows.length > 0;
}

const pivotWords =
  /^(row labels|column labels|(sum|average|count|max|min) of .+|行标签|列标签|行ラベル|列ラベル|행 레이블|열 레이블)$/i;

/** Whether the sheet has the text that spreadsheet programs write above a pivot table. */
function isPivot(sheet: Sheet): boolean {
  for (let row = 1; row <= Math.min(sheet.cells.lastRow, 20); row++) {
    for (let column = 1; column <= Math.min(sheet.cells.lastColumn, 30); column++) {
      if (pivotWords.test(rawText(sheet, row, column).trim())) return true;
    }
  }
  return false;
}
