import { columnLetters } from "../../model/source.ts";
import { between } from "../../stages/validate/locate/header-paths.ts";
import { fold } from "../../stages/validate/readers/normalize.ts";
import { multipleIn } from "../../stages/validate/survey/multiple-in.ts";
import type { SurveyedColumn } from "../../stages/validate/survey/surveyed-column.ts";

/** A unit in brackets, or after a comma, at the end of a header: `Waste (unit: kt)`. */
const unitBehind = /\s*[([（［【,，、/]\s*([^([（［【]*?)\s*[)\]）］】]?$/u;

const endsBetween = new RegExp(`${between.trimEnd()}$`, "u");

export function headerWithoutUnit({ header, unit, multiple, column }: SurveyedColumn): string {
  if (header === "") return `Column ${columnLetters(column)}`;
  const named = multiple === null ? "" : multipleIn(header)?.name.replace(endsBetween, "");
  if (named) return named;
  const [tail = "", unitText = ""] = unit === null ? [] : (unitBehind.exec(header) ?? []);
  const bare = unitText.endsWith(unit ?? "") ? header.slice(0, header.length - tail.length) : header;
  return fold(bare === "" ? header : bare);
}
