import type { SurveyedColumn } from "./surveyed-column.ts";

/** Links months to the column of their years, beside which no other times are asked about. */
export function withYears(columns: readonly SurveyedColumn[]): SurveyedColumn[] {
  const isOfMonths = ({ kind, written, question }: SurveyedColumn) =>
    kind === "period" && (written?.startsWith("months of") === true || question?.includes("months") === true);
  const years = columns.find(
    (column) => column.kind === "period" && !isOfMonths(column) && column.question === null,
  );
  return columns.map((column) => {
    if (years && isOfMonths(column))
      return { ...column, written: null, question: null, yearIn: years.column };
    return years && (column.kind === "text" || column.kind === "choice")
      ? { ...column, question: null }
      : column;
  });
}
