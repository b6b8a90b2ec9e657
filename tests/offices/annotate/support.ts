import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { expect } from "vitest";
import { phrasebooks } from "../../../pipeline/locales/phrasebooks.ts";
import { type Finding, finding, type Problem } from "../../../pipeline/model/finding.ts";
import { atCells } from "../../../pipeline/model/place.ts";
import { annotateWorkbook } from "../../../pipeline/offices/annotate/annotate-workbook.ts";
import { defaultLimits } from "../../../pipeline/stages/ingest/limits.ts";
import { readWorkbook } from "../../../pipeline/stages/ingest/workbook/read-workbook.ts";
import { errorValue, numberAsText } from "../../../pipeline/stages/validate/readers/problems.ts";

/** A finding on a range of a sheet, such as `B2` as row 2, column 2. */
export function at(
  problem: Problem,
  sheet: string,
  [row, column, toRow = row, toColumn = column]: readonly [number, number, number?, number?],
): Finding {
  return finding(problem, atCells({ file: "a.xlsx", sheet, row, column, toRow, toColumn }));
}

export const brokenCell: Problem = errorValue({ raw: "#REF!" });
export const textNumber: Problem = numberAsText({ raw: "３", value: 3 });

/** The annotated copy of a workbook, or null where none is made. */
export async function tryAnnotate(
  bytes: Uint8Array,
  findings: readonly Finding[],
): Promise<Uint8Array | null> {
  const { sheets } = await readWorkbook(bytes, "a.xlsx", defaultLimits);
  expect(sheets).not.toEqual([]);
  const given = { bytes, sheets, findings, limits: defaultLimits, name: "a.xlsx", lines: ["Do this."] };
  return annotateWorkbook(given, phrasebooks.en);
}

export async function annotate(bytes: Uint8Array, findings: readonly Finding[]): Promise<Uint8Array> {
  const copy = await tryAnnotate(bytes, findings);
  if (!copy) throw new Error("missing copy");
  return copy;
}

/** The text of each part. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/"));
  return Object.fromEntries(parts.map(([name, part]) => [name, strFromU8(part)]));
}

export async function excelOf(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // exceljs declares an older Buffer than Node's own.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return workbook;
}

/** What a sheet holds apart from colours and comments. */
export function contentOf(sheet: ExcelJS.Worksheet): unknown {
  const cells: unknown[] = [];
  sheet.eachRow((row, at) => {
    row.eachCell((cell, column) => {
      cells.push([at, column, cell.value, cell.numFmt ?? "General", cell.dataValidation]);
    });
  });
  return {
    cells,
    name: sheet.name,
    merges: sheet.model.merges,
    widths: sheet.columns?.flatMap(({ width }) => width ?? []),
    images: sheet.getImages().length,
    state: sheet.state,
    print: sheet.pageSetup.printArea,
  };
}

export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`missing sheet: ${name}`);
  return sheet;
}
