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
