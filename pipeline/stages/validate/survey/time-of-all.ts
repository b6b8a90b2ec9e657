import type { DateWriting } from "../../../model/column.ts";
import { firstDay, lastDay, type Period } from "../../../model/period.ts";
import { titledPeriods } from "../locate/titled-period.ts";
import { readPeriodText } from "../readers/period-text.ts";
import { bareColumn, type SurveyedColumn, type SurveyedTable } from "./surveyed-column.ts";

/** Stands for the column of the time of all rows. */
export const titleColumn = -1;

/** Whether months stand in the order of one year, and do not run into the next. */
export function areOfOneYear(months: readonly string[]): boolean {
  const read = months.map((text) =>
    readPeriodText(text, { name: "", typed: true, eras: false, written: "months of 2000" }),
  );
  const inOrder = read.map((month) => ("value" in month ? month.value : ""));
  return inOrder.every((month, at) => at === 0 || month >= (inOrder[at - 1] ?? ""));
}

/** The year of months without one, asked about unless the title or the sheet's name is plain. */
export function monthsOfYear({ sheet, headerRow, levels }: SurveyedTable): {
  readonly written: DateWriting | null;
  readonly question: string | null;
} {
  const said = titledPeriods(sheet, headerRow - levels + 1);
  const years = new Set(
    said.flatMap(({ period }) => [firstDay(period), lastDay(period)]).map((day) => day.slice(0, 4)),
  );
  const [year, ...others] = years;
  const [first] = said;
  if (!first || year === undefined || others.length > 0)
    return {
      written: null,
      question: "Of which year are these months? Write months of and the year under written.",
    };
  const isSure = first.from === "above" || first.text.trim() === year;
  const question =
    isSure && said.every(({ isDoubtful }) => !isDoubtful)
      ? null
      : `Are these the months of ${year}? If not, write months of and the year under written.`;
  return { written: `months of ${Number(year)}`, question };
}

const otherwise = "write the time under written, such as 2019.";

/** Whether a time is a year at most, such as from one April to the next March. */
function isWithinTwoYears(period: Period): boolean {
  return Number(lastDay(period).slice(0, 4)) - Number(firstDay(period).slice(0, 4)) < 2;
}

/**
 * The time of all rows of a table that has none in its cells, from its title or a name, asked about where it may be another;
 * null where neither says one.
 */
export function timeOfAll({ sheet, headerRow, levels }: SurveyedTable): SurveyedColumn | null {
  const [first, ...others] = titledPeriods(sheet, headerRow - levels + 1);
  if (!first) return null;
  const { period, text, from, isDoubtful } = first;
  const isSaid = others.length === 0 && !isDoubtful && isWithinTwoYears(period);
  const where = from === "above" ? `in “${text}”` : `in the name of the ${from}`;
  const isSure = isSaid && (from === "above" || text.trim() === period);
  const question = isSure ? null : `Is ${period}, ${where}, the time of all figures? If not, ${otherwise}`;
  const time = {
    ...bareColumn,
    column: titleColumn,
    header: "Period",
    place: "title",
    kind: "period",
  } as const;
  return { ...time, values: [period], written: isSaid ? null : period, question };
}
