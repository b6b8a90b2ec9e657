import type ExcelJS from "exceljs";
import { countsThings } from "../../model/unit.ts";
import type { TemplateColumn, TemplateLanguage } from "./template-column.ts";

/** The hint shown when a cell is entered, and the values it accepts. */
export function inputRule(
  column: TemplateColumn,
  list: string | undefined,
  { words, punctuation }: TemplateLanguage,
): ExcelJS.DataValidation {
  const help = column.required ? column.help : column.help + punctuation.gap + words.mayBeEmpty;
  const shown = {
    allowBlank: true,
    showInputMessage: true,
    promptTitle: column.shown.slice(0, 32),
    prompt: help.slice(0, 255),
    showErrorMessage: true,
    errorTitle: column.shown.slice(0, 32),
  };
  if (list !== undefined)
    return { ...shown, type: "list", formulae: [list], errorStyle: "stop", error: words.notInList };
  const { minimum, maximum } = column.range;
  if (column.column.kind !== "quantity")
    return { ...shown, showErrorMessage: false, type: "any" } as unknown as ExcelJS.DataValidation;
  // Only a warning, since <10 and n/a are valid answers.
  const number = { ...shown, type: "decimal", errorStyle: "warning", error: words.unusual } as const;
  const lowest = minimum ?? -1e15;
  return { ...number, operator: "between", formulae: [lowest, maximum ?? 1e15] };
}

/** Thousands separators for counts; otherwise no format, so that digits stay visible and a year does not become a day. */
export function numberFormat({ column }: TemplateColumn): { readonly numFmt?: string } {
  const counts = column.kind === "quantity" && column.units.every(countsThings);
  return counts ? { numFmt: "#,##0" } : column.kind === "instant" ? { numFmt: "@" } : {};
}
