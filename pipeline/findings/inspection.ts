import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Finding } from "../model/finding.ts";
import type { Sheet } from "../model/sheet.ts";
import { columnLetters, formatCells } from "../model/source.ts";
import type { InspectedTable } from "../stages/validate/locate/inspect-sheet.ts";
import type { Survey } from "../stages/validate/survey/survey-sheet.ts";
import { foldFindings } from "./fold-findings.ts";

/** The result of `almanac inspect` as plain values: its JSON, and the input of its text. */
export interface InspectionRecord {
  readonly file: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly writer: string | null;
  readonly facts: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
  readonly sheets: readonly SheetRecord[];
  readonly findings: readonly FindingRecord[];
  readonly verdict: "readable" | "refused";
}

interface SheetRecord {
  /** Null for a CSV file, whose table has no name. */
  readonly name: string | null;
  readonly hidden: boolean;
  readonly used: string | null;
  readonly cells: number;
  readonly merges: number;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
  readonly withoutResult: number;
  readonly table: TableRecord | null;
  /** What the table seems to contain, where no contract recognizes it. */
  readonly seems: SurveyRecord | null;
}

interface SurveyRecord {
  /** The rows of the header; null where there seems to be none. */
  readonly header: string | null;
  readonly rows: number;
  readonly columns: readonly {
    /** Null where the values stand across the table. */
    readonly column: string | null;
    readonly header: string;
    readonly kind: string;
    readonly unit: string | null;
    readonly hasGaps: boolean;
    readonly isKey: boolean;
  }[];
  /** Labels of rows that add up others. */
  readonly totals: readonly string[];
}

interface TableRecord {
  readonly contract: string;
  readonly header: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  readonly rows: { readonly used: number; readonly setAside: number; readonly rejected: number } | null;
}

interface FindingRecord {
  readonly severity: string;
  readonly code: string;
  readonly where: string;
  readonly count: number;
  readonly says: string;
  readonly fix: string;
}

/** The input of an inspection record, as `flow/inspect.ts` gathers it. */
interface Inspected {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly format: string | null;
  readonly application: string | null;
  readonly facts: InspectionRecord["facts"] | null;
  readonly sheets: readonly {
    readonly sheet: Sheet;
    readonly hidden: readonly Finding[];
    readonly table: InspectedTable | null;
    readonly survey: Survey | null;
  }[];
  readonly findings: readonly Finding[];
}

export function inspectionRecord(inspected: Inspected, book: Phrasebook): InspectionRecord {
  const { file, bytes, sha256, format, application, facts, sheets, findings } = inspected;
  const all = [
    ...findings,
    ...sheets.flatMap(({ hidden, table }) => [...hidden, ...(table?.findings ?? [])]),
  ];
  return {
    file,
    format: format ?? "unread",
    bytes,
    sha256,
    writer: application,
    facts: facts ?? {},
    sheets: sheets.map(sheetRecord),
    findings: foldFindings(all, book).map(({ finding, where, count, says, fix }) => ({
      severity: finding.severity,
      code: finding.code,
      where,
      count,
      says: says.join(" "),
      fix,
    })),
    verdict: sheets.length === 0 || findings.some(isRefusal) ? "refused" : "readable",
  };
}

/** Whether a finding keeps the file from being read until it is fixed or its format is declared. */
function isRefusal({ kind, severity, at }: Finding): boolean {
  return severity === "error" && kind.group === "file" && !kind.movable && at.medium === "file";
}

function sheetRecord({ sheet, table, survey }: Inspected["sheets"][number]): SheetRecord {
  const { cells, merges } = sheet;
  const used = {
    file: sheet.file,
    sheet: sheet.name,
    row: 1,
    column: 1,
    toRow: cells.lastRow,
    toColumn: cells.lastColumn,
  };
  return {
    name: sheet.name === "" ? null : sheet.name,
    hidden: sheet.hidden,
    used: cells.count === 0 ? null : formatCells(used),
    cells: cells.count,
    merges: merges.length,
    hiddenRows: [...sheet.hiddenRows].filter((row) => row <= cells.lastRow),
    hiddenColumns: [...sheet.hiddenColumns].filter((column) => column <= cells.lastColumn).map(columnLetters),
    withoutResult: uncalculated(sheet),
    table: table && tableRecord(table),
    seems: survey && surveyRecord(survey),
  };
}

function surveyRecord({ columns, rows, totals, key, headerRow, levels }: Survey): SurveyRecord {
  const first = headerRow - levels + 1;
  return {
    header: headerRow === 0 ? null : levels === 1 ? String(headerRow) : `${first}–${headerRow}`,
    rows: rows.length,
    columns: columns.map(({ column, header, kind, unit, hasGaps }) => ({
      column: column === 0 ? null : columnLetters(column),
      ...{ header, kind, unit, hasGaps, isKey: key.includes(column) },
    })),
    totals: totals.map(({ label }) => label),
  };
}

function tableRecord({ contract, header, columns, fields, missing, tally }: InspectedTable): TableRecord {
  const letters = [...columns].map(([name, column]) => [name, columnLetters(column)] as const);
  const cells = [...fields].map(([name, cell]) => [name, formatCells(cell)] as const);
  return {
    contract,
    header: formatCells(header),
    columns: Object.fromEntries(letters),
    fields: Object.fromEntries(cells),
    missing,
    rows: tally,
  };
}

function uncalculated({ cells }: Sheet): number {
  let found = 0;
  for (const [row, column] of cells.places()) if (cells.kind(row, column) === "uncalculated") found++;
  return found;
}
