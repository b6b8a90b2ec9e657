import { between } from "../locate/header-paths.ts";
import { rawText } from "../readers/cell.ts";
import { totalLabel } from "../totals/total-labels.ts";
import type { SurveyedColumn, SurveyedTable } from "./surveyed-column.ts";

export const ageHead =
  /^(?:ages?|age groups?|alter|edad(?:es)?|âges?|età|idades?|leeftijd|alder|ålder|возраст|yaş|年齢|年龄|年齡|연령|나이|нас|tuổi)$/iu;

export const askedNumbers =
  "Do these numbers name the rows, as an age or a class does? If not, write quantity under kind.";

/** The first whole numbers as names of rows, such as ages or classes. */
export function withNumbersAsNames(
  table: SurveyedTable,
  columns: readonly SurveyedColumn[],
): readonly SurveyedColumn[] {
  const first = columns.find(({ kind }) => kind === "quantity");
  if (!first?.isWhole || first.hasGaps || first.unit !== null) return columns;
  if (totalLabel(first.header.split(between).at(-1) ?? "")) return columns;
  const question = ageHead.test(first.header) || countsUp(table, first) ? null : askedNumbers;
  return columns.map((column) => (column === first ? { ...column, kind: "text", question } : column));
}

const fewestCounted = 20;

/** Whether the first column goes up by one from row to row, as ages of single years do and no amounts. */
function countsUp({ sheet, rows }: SurveyedTable, { column }: SurveyedColumn): boolean {
  const numbers = rows.map((row) => Number(rawText(sheet, row, column)));
  return (
    sheet.cells.columnsNear(rows[0] ?? 1)[0] === column &&
    numbers.length >= fewestCounted &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  );
}
