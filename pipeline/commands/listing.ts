import { visible } from "../escape/visible.ts";
import { columnsOf, wrapLines } from "../findings/terminal-lines.ts";

/** Names and descriptions, one pair a line, within a terminal's width. */
export function listing(rows: readonly (readonly string[])[], columns: number): string {
  const names = rows.map(([name = ""]) => columnsOf(name));
  const margin = Math.min(Math.max(0, ...names), Math.floor(columns / 2));
  const width = Math.max(20, columns - margin - 4);
  return rows
    .flatMap(([name = "", value = ""]) => {
      const [first = "", ...rest] = wrapLines(visible(value), width);
      const lines = wrapLines(visible(name), columns - 2);
      const last = lines.at(-1) ?? "";
      const fits = columnsOf(last) <= margin;
      return [
        ...lines.slice(0, -1).map((line) => `  ${line}`),
        ...(fits
          ? [`  ${last}${" ".repeat(margin - columnsOf(last))}  ${first}`]
          : [`  ${last}`, `${" ".repeat(margin + 4)}${first}`]),
        ...rest.map((line) => `${" ".repeat(margin + 4)}${line}`),
      ];
    })
    .map((line) => line.trimEnd())
    .join("\n");
}
