import type { Cell, ColumnPlan } from "./plan.ts";

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;

/** Between words; ideographs and kana may stand at the end of a line. */
const breaks = /\s|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** Wide enough for the longest cell up to the column's limit; numbers and the header's longest word always fit. */
export function columnWidth({ header, widest }: ColumnPlan, cells: readonly Cell[]): number {
  const word = Math.max(...header.split(breaks).map(textWidth));
  const content = Math.max(textWidth(header) + filterButton, ...cells.map((cell) => textWidth(shown(cell))));
  const numbers = cells.map((cell) => (isNumber(cell) ? textWidth(shown(cell)) + 3 : 0));
  return Math.max(word + filterButton, Math.min(content + 3, widest), ...numbers);
}

/** The approximate number of lines of a cell in a column of a width. */
export function linesIn(cell: Cell, width: number): number {
  return Math.ceil(textWidth(shown(cell)) / (width - 2));
}

const filterButton = 4;

function isNumber(cell: Cell): boolean {
  return typeof cell === "object" && cell !== null && "number" in cell;
}

function shown(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if ("text" in cell) return cell.text;
  const digits = /\.(0+)/.exec(cell.format)?.[1]?.length ?? 0;
  const integer = cell.number.toFixed(digits);
  const separators = cell.format.includes(",") ? Math.floor(integer.length / 3) : 0;
  return `${" ".repeat(separators + (cell.format.startsWith('"') ? 2 : 0))}${integer}`;
}

/** In Latin letters; ideographs, kana and hangul take two. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}
