import type { FigurePart, Part, Passage } from "../../model/passage.ts";
import type { Words } from "./words.ts";

/** A figure in a sentence: in its own words, or as a number with or without its unit. */
export function writtenFigure({ figure, isBare = false, inWords }: FigurePart, words: Words): string {
  return inWords ?? (isBare ? words.bare(figure.value) : words.amount(figure.value));
}

export function partText(part: Part, words: Words): string {
  if (typeof part === "string") return part;
  if ("figure" in part) return writtenFigure(part, words);
  if ("count" in part) return words.number(part.count);
  return "area" in part ? words.area(part.area) : words.period(part.period);
}

export function passageText({ parts }: Passage, words: Words): string {
  return parts.map((part) => partText(part, words)).join("");
}
