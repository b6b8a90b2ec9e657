import { type Html, html } from "../../../escape/html.ts";
import type { Passage } from "../../../model/passage.ts";
import { writtenFigure } from "../passage-text.ts";
import type { Words } from "../words.ts";
import { type FigureIds, figure } from "./figure.ts";

/** The words of a passage, each figure opening its origin. */
export function prose({ parts }: Passage, ids: FigureIds, words: Words): Html {
  const written = parts.map((part) => {
    if (typeof part === "string") return part;
    if ("figure" in part) return figure(part.figure, writtenFigure(part, words), ids, words);
    return "area" in part ? words.area(part.area) : words.period(part.period);
  });
  return html`${written}`;
}
