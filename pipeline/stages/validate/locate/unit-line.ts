import type { Sheet } from "../../../model/sheet.ts";
import { unitMark } from "../readers/unit-mark.ts";
import { unitNamed } from "../readers/units.ts";
import { isHead } from "../survey/is-head.ts";
import { isLikelyUnit } from "../survey/likely-unit.ts";

const unitLine = new RegExp(`^[([（［]?\\s*(?:${unitMark})\\s*[:：]\\s*([^)\\]）］]+)[)\\]）］]?$`, "iu");

/** The units of a line such as `(단위: 천 톤, %)` above a table. */
export function unitsOfLine(text: string): string[] {
  const match = unitLine.exec(text.trim());
  return match?.[1]?.split(/[,，、/;]/u).map((part) => part.trim()) ?? [];
}

/** The units that the lines above a table's header name, each once; without one, those in brackets behind its title. */
export function unitLineAbove({ cells }: Sheet, headerRow: number): string[] {
  const units: string[] = [];
  const titled: string[] = [];
  for (let row = 1; row < headerRow; row++) {
    const texts = cells
      .columnsNear(row)
      .flatMap((column) => (cells.kind(row, column) === "text" ? cells.text(row, column) : []));
    const alone = unitAlone(texts);
    units.push(...(alone ? [alone] : texts.flatMap(unitsOfLine)));
    titled.push(...texts.flatMap((text) => unitOfTitle(text) ?? []));
  }
  return [...new Set(units.length > 0 ? units : titled)];
}

/** The unit of the program in brackets at the end of a title: `Retail sales by state (Megawatthours)`. */
function unitOfTitle(title: string): string | null {
  const [, inside = ""] = /\p{L}.*[([（［]([^()[\]（）［］]+)[)\]）］]\s*$/u.exec(title) ?? [];
  return inside !== "" && unitNamed(inside) ? inside.trim() : null;
}

/** The unit that is all that a row of texts says: `km` above the last of the years. */
export function unitAlone(texts: readonly string[]): string | null {
  const [only = "", ...others] = texts.filter((text) => text.trim() !== "");
  return others.length === 0 && isLikelyUnit(only) && !isHead("times", only) ? only.trim() : null;
}
