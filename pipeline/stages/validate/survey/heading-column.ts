import type { Areas } from "../../../model/area.ts";
import { rawText } from "../readers/cell.ts";
import { onlyPeriodIn } from "../readers/periods-in-text.ts";
import { askedTimes, surveyColumn } from "./survey-column.ts";
import type { SurveyedColumn, SurveyedTable } from "./surveyed-column.ts";

/** The column of headings, with a question where they are times in no form that is read. */
export function headingColumn(table: SurveyedTable, column: number, areas: Areas): SurveyedColumn {
  const headed = surveyColumn(table, column, areas);
  // Its header names what stands below, and is often that of places.
  const alone = surveyColumn({ ...table, paths: new Map() }, column, areas);
  const seen = alone.kind === "period" ? { ...alone, header: headed.header } : headed;
  const isDated = table.rows.every((row) => /(?:19|20)\d\d/.test(rawText(table.sheet, row, column)));
  const isHeading = true;
  if (!isDated || seen.kind === "period") return { ...seen, isHeading };
  const isRead = table.rows.every((row) => onlyPeriodIn(rawText(table.sheet, row, column)) !== null);
  return isRead
    ? { ...seen, isHeading, kind: "period", written: "in text", values: [], question: null }
    : { ...seen, isHeading, question: askedTimes };
}
