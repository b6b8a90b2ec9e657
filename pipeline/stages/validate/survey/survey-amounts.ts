import { isTyped, type Sheet } from "../../../model/sheet.ts";
import { readUnit } from "../../../model/unit.ts";
import { bracketedUnit } from "../locate/header-names.ts";
import { isPercentFormat, rawText } from "../readers/cell.ts";
import { readNumber } from "../readers/number.ts";
import type { SurveyedColumn, SurveyedTable } from "./surveyed-column.ts";

/** A column that seems to hold numbers: its rows that are filled, and which part of them are numbers. */
interface Amounts {
  readonly column: number;
  readonly header: string;
  readonly filled: readonly number[];
  readonly numbers: number;
}

/** The unit of a column of numbers and what numbers they are; what is uncertain is asked. */
export function surveyAmounts(
  table: SurveyedTable,
  { column, header, filled, numbers }: Amounts,
): Pick<SurveyedColumn, "unit" | "isWhole" | "isNegative" | "question"> {
  const { sheet, headerRow } = table;
  const amounts = filled.flatMap((row) => amountIn(table, row, column) ?? []);
  const reason =
    bracketedUnit(header)?.unit ??
    [header, headingAbove(sheet, headerRow, column)].find((text) => readUnit(text) !== null) ??
    (filled.some((row) => isPercentFormat(sheet.cells.format(row, column))) ? "%" : null);
  const guessed = reason === null ? unitLike(header) : null;
  const unit = reason ?? guessed;
  const questions = [
    ...(numbers < 1 ? ["Some cells are no number: what are they?"] : []),
    ...(unit === null ? ["In what unit is this?"] : []),
    ...(guessed === null ? [] : [`Is “${guessed}” the unit? If not, write another, or 1 for a pure number.`]),
  ];
  return {
    unit,
    isWhole: amounts.every(Number.isInteger),
    isNegative: amounts.some((amount) => amount < 0),
    question: questions.length === 0 ? null : questions.join(" "),
  };
}

export function amountIn({ sheet, decimal }: SurveyedTable, row: number, column: number): number | null {
  const form = { name: "", decimal, notationKeys: true, typed: isTyped(sheet) };
  const read = readNumber(sheet, row, column, form);
  return "value" in read ? read.value.amount : null;
}

/** What stands in brackets at the end of a header, where it could be a unit that the program does not know. */
function unitLike(header: string): string | null {
  const [, text = ""] = /[([（［【]([^()[\]（）［］【】]{1,20})[)\]）］】]\s*$/u.exec(header) ?? [];
  const words = text.trim().split(/\s+/);
  return /\p{Letter}/u.test(text) && !/\d{4}/.test(text) && words.length <= 3 ? text.trim() : null;
}

/** What stands over a header that is one of several, in a cell of its own or one that is merged over them. */
function headingAbove(sheet: Sheet, headerRow: number, column: number): string {
  const above = headerRow - 1;
  if (above < 1) return "";
  const merge = sheet.merges.find(
    (span) => span.row <= above && span.toRow >= above && span.column <= column && span.toColumn >= column,
  );
  return rawText(sheet, above, merge?.column ?? column).trim();
}
