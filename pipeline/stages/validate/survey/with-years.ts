import { isMonthAlone, isPartAlone } from "../readers/period-text.ts";
import { askedTimes } from "./survey-column.ts";
import type { SurveyedColumn } from "./surveyed-column.ts";

/** Whether a column has months without a year. */
export function isOfMonths({ kind, written, question }: SurveyedColumn): boolean {
  return (
    kind === "period" && (written?.startsWith("months of") === true || question?.includes("months") === true)
  );
}

/** Links months to the column of their years, beside which no other times are asked about, and years of an era are words. */
export function withYears(columns: readonly SurveyedColumn[]): SurveyedColumn[] {
  const years = columns.find(
    (column) => column.kind === "period" && !isOfMonths(column) && column.question === null,
  );
  return columns.map((column) => {
    if (years && isOfMonths(column))
      return { ...column, written: null, question: null, yearIn: years.column };
    if (years?.written === null && column.written === "era year")
      return { ...column, kind: "text", written: null, question: null };
    return years && column.question === askedTimes ? { ...column, question: null } : column;
  });
}

/** Months or quarters in the cells of a column in which their years stand above them; else the column as it is. */
export function belowYears(
  column: SurveyedColumn,
  above: SurveyedColumn | undefined,
  texts: readonly string[],
): SurveyedColumn {
  const isPart = (text: string) => isMonthAlone(text) || isPartAlone(text);
  if (above?.kind !== "period" || above.column !== column.column || !texts.every(isPart)) return column;
  return { ...column, kind: "period", values: [], written: null, question: null, yearIn: above.column };
}
