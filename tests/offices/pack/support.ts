import type ExcelJS from "exceljs";
import Papa from "papaparse";
import type { Contract } from "../../../pipeline/model/contract.ts";
import { excelOf } from "../annotate/support.ts";

/** A form as an office sends it back: as it is, or saved as CSV by a spreadsheet program. */
export async function sentBack(form: Uint8Array, { file, reading }: Contract): Promise<Uint8Array> {
  if (file.endsWith(".xlsx")) return form;
  const [sheet] = (await excelOf(form)).worksheets;
  if (!sheet) throw new Error("missing sheet");
  const rows: string[][] = [];
  for (let row = 1; row <= sheet.actualRowCount; row++)
    rows.push(
      Array.from({ length: sheet.actualColumnCount }, (_, column) =>
        asShown(sheet.getCell(row, column + 1).value, reading.decimal),
      ),
    );
  const text = Papa.unparse(rows, { delimiter: reading.delimiter ?? ",", newline: "\r\n" });
  return Buffer.from(`\ufeff${text}\r\n`);
}

function asShown(value: ExcelJS.CellValue, decimal = "."): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "number" ? String(value).replace(".", decimal) : String(value);
}
