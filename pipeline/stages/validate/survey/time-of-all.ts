import { firstDay, lastDay, type Period } from "../../../model/period.ts";
import { titledPeriods } from "../locate/titled-period.ts";
import { bareColumn, type SurveyedColumn, type SurveyedTable } from "./surveyed-column.ts";

/** Stands for the column of the time of all rows. */
export const titleColumn = -1;

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
