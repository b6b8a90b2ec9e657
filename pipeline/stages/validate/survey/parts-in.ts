import type { Areas } from "../../../model/area.ts";
import { rawText } from "../readers/cell.ts";
import { partOf } from "../readers/part-of.ts";
import { isHead } from "./is-head.ts";
import type { SurveyedColumn, SurveyedTable } from "./surveyed-column.ts";

const mostValues = 12;

/** The labels that a column of texts has in each cell, as its header `unit,geo\time` names them; else the column itself. */
export function partsIn(
  { sheet, rows, paths }: SurveyedTable,
  column: SurveyedColumn,
  areas: Areas,
): readonly SurveyedColumn[] {
  const names = (paths.get(column.column)?.at(-1)?.text ?? "").split(",");
  const texts = rows.map((row) => rawText(sheet, row, column.column).trim());
  const areParted = (text: string) => text.split(",").length === names.length && !/, /.test(text);
  if (column.kind === "quantity" || names.length < 2 || !texts.every(areParted)) return [column];
  return names.map((name, at) => {
    const [header = ""] = name.trim().split("\\");
    const values = [...new Set(texts.map((text) => partOf(text, at + 1)))];
    const places = values.filter((value) => areas.find(value) !== null).length;
    const isPlace = isHead("places", header) || places > values.length * 0.6;
    const kind = isPlace ? "area" : values.length <= mostValues ? "choice" : "text";
    return { ...column, header, kind, part: at + 1, values: kind === "choice" ? values : [], places: null };
  });
}
