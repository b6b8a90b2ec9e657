import type { Sheet } from "../../../model/sheet.ts";
import { unitMark } from "../readers/unit-mark.ts";

const unitLine = new RegExp(`^[([（［]?\\s*(?:${unitMark})\\s*[:：]\\s*([^)\\]）］]+)[)\\]）］]?$`, "iu");

/** The units of a line such as `(단위: 천 톤, %)` above a table. */
export function unitsOfLine(text: string): string[] {
  const match = unitLine.exec(text.trim());
  return match?.[1]?.split(/[,，、/;]/u).map((part) => part.trim()) ?? [];
}

/** The units that the lines above a table's header name, each once. */
export function unitLineAbove({ cells }: Sheet, headerRow: number): string[] {
  const units: string[] = [];
  for (let row = 1; row < headerRow; row++)
    for (const column of cells.columnsNear(row))
      if (cells.kind(row, column) === "text") units.push(...unitsOfLine(cells.text(row, column)));
  return [...new Set(units)];
}
