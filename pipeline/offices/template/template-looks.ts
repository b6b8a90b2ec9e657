import type ExcelJS from "exceljs";

type Look = Partial<ExcelJS.Style>;

const line = { style: "thin", color: { argb: "FFBFBFBF" } } as const;
const border = { top: line, left: line, bottom: line, right: line };
export const fill = (argb: string) => ({ type: "pattern", pattern: "solid", fgColor: { argb } }) as const;

/** Styles of a template's cells; only `input` is unlocked. */
export const looks = {
  title: { font: { name: "Calibri", size: 14, bold: true }, protection: { locked: true } },
  note: {
    font: { name: "Calibri", size: 11 },
    alignment: { wrapText: true, vertical: "top" },
    protection: { locked: true },
  },
  header: {
    font: { name: "Calibri", size: 11, bold: true },
    fill: fill("FFDDEBF7"),
    border,
    alignment: { wrapText: true, vertical: "middle" },
    protection: { locked: true },
  },
  definition: {
    font: { name: "Calibri", size: 11 },
    border,
    alignment: { wrapText: true, vertical: "top" },
    protection: { locked: true },
  },
  blank: { protection: { locked: true } },
  input: { font: { name: "Calibri", size: 11 }, border, protection: { locked: false } },
} as const satisfies Readonly<Record<string, Look>>;

export function put(cell: ExcelJS.Cell, value: ExcelJS.CellValue, style: Look): void {
  Object.assign(cell, { value, style });
}
