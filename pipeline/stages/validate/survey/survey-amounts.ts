import { isTyped } from "../../../model/sheet.ts";
import { bracketedUnit } from "../locate/header-names.ts";
import { unitLineAbove } from "../locate/unit-line.ts";
import { isPercentFormat } from "../readers/cell.ts";
import { fold } from "../readers/normalize.ts";
import { readNumber } from "../readers/number.ts";
import { isLikelyUnit } from "./likely-unit.ts";
import type { SurveyedColumn, SurveyedTable } from "./surveyed-column.ts";

/** A column that seems to hold numbers: its filled rows, and the headings above it, nearest first. */
interface Amounts {
  readonly column: number;
  readonly headings: readonly string[];
  readonly filled: readonly number[];
}

/** The unit and nature of a column of numbers; without a stated unit there is none. */
export function surveyAmounts(
  table: SurveyedTable,
  { column, headings, filled }: Amounts,
): Pick<SurveyedColumn, "unit" | "isWhole" | "isNegative"> {
  const { sheet, headerRow } = table;
  const amounts = filled.flatMap((row) => amountIn(table, row, column) ?? []);
  const units = headings.flatMap((heading) => unitIn(heading) ?? []);
  const isPercent = filled.some((row) => isPercentFormat(sheet.cells.format(row, column)));
  const named = units.length > 0 || isPercent ? [] : [...unitLineAbove(sheet, headerRow), sheet.name];
  const above = [...new Set(named.filter(isLikelyUnit).map(fold))];
  return {
    unit: units[0] ?? (isPercent ? "%" : above.length === 1 ? (above[0] ?? null) : null),
    isWhole: amounts.every(Number.isInteger),
    isNegative: amounts.some((amount) => amount < 0),
  };
}

/** The unit in brackets or after a comma following a name, or a text that is itself a unit. */
export function unitIn(heading: string): string | null {
  const bracketed = bracketedUnit(heading)?.unit;
  if (bracketed !== undefined) return bracketed;
  const [, inside = ""] = /[([（［【]([^()[\]（）［］【】]{1,30})[)\]）］】]\s*$/u.exec(heading) ?? [];
  if (inside !== "" && isLikelyUnit(inside)) return fold(inside);
  // A single letter may name a column: A, B, G.
  return isLikelyUnit(heading) && !/^[a-z]$/iu.test(heading)
    ? fold(heading)
    : (/[%‰]$/u.exec(heading)?.[0] ?? null);
}

export function amountIn({ sheet, decimal }: SurveyedTable, row: number, column: number): number | null {
  const form = { name: "", decimal, notationKeys: true, typed: isTyped(sheet) };
  const read = readNumber(sheet, row, column, form);
  return "value" in read ? read.value.amount : null;
}
