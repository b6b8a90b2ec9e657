import { fillDown } from "../../stages/validate/read/merge-fill.ts";
import { rawText } from "../../stages/validate/readers/cell.ts";
import { partOf } from "../../stages/validate/readers/part-of.ts";
import type { ProposedColumn, ProposedSource } from "./proposed-sources.ts";

/** What each row of a source has in some columns, also where it is written only in a row above. */
export function valuesOf(
  { survey, alike }: ProposedSource,
  columns: readonly ProposedColumn[],
): readonly (readonly string[])[] {
  return [survey, ...alike].flatMap(({ sheet, rows }) => {
    const origins = columns.map(({ column, fillsDown }) =>
      fillsDown ? fillDown(sheet, column, Uint32Array.from(rows)) : null,
    );
    return rows.map((row, index) =>
      columns.map(({ column, part }, at) =>
        partOf(rawText(sheet, origins[at]?.[index] ?? row, column).trim(), part ?? undefined),
      ),
    );
  });
}
