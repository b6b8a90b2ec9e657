import { rawText } from "../../stages/validate/readers/cell.ts";
import { partOf } from "../../stages/validate/readers/part-of.ts";
import type { ProposedColumn, ProposedSource } from "./proposed-sources.ts";

/** What each row of a source has in some columns, also where it is written only in a row above. */
export function valuesOf(
  { survey, alike }: ProposedSource,
  columns: readonly ProposedColumn[],
): readonly (readonly string[])[] {
  const above = columns.map(() => "");
  return [survey, ...alike].flatMap(({ sheet, rows }) =>
    rows.map((row) =>
      columns.map(({ column, part, fillsDown }, at) => {
        const text = partOf(rawText(sheet, row, column).trim(), part ?? undefined);
        const value = text === "" && fillsDown ? (above[at] ?? "") : text;
        above[at] = value;
        return value;
      }),
    ),
  );
}
