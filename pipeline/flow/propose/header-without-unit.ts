import { columnLetters } from "../../model/source.ts";
import { fold } from "../../stages/validate/readers/normalize.ts";
import type { SurveyedColumn } from "../../stages/validate/survey/surveyed-column.ts";

/** A unit in brackets, or after a comma, at the end of a header: `Waste (unit: kt)`. */
const unitBehind = /\s*[([（［【,，、/]\s*([^([（［【]*?)\s*[)\]）］】]?$/u;

export function headerWithoutUnit({ header, unit, column }: SurveyedColumn): string {
  if (header === "") return `Column ${columnLetters(column)}`;
  const [tail = "", unitText = ""] = unit === null ? [] : (unitBehind.exec(header) ?? []);
  const bare = unitText.endsWith(unit ?? "") ? header.slice(0, header.length - tail.length) : header;
  return fold(bare === "" ? header : bare);
}
