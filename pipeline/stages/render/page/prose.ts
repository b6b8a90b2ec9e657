import { type Html, type HtmlContent, html } from "../../../escape/html.ts";
import type { Part, Passage } from "../../../model/passage.ts";
import { writtenFigure } from "../passage-text.ts";
import type { Words } from "../words.ts";
import { type FigureIds, figure } from "./figure.ts";

/** The text of a passage, in which each figure opens its origin; what is behind it stays beside its last word. */
export function prose({ parts }: Passage, ids: FigureIds, words: Words, behind: HtmlContent = null): Html {
  const written = parts.map((part, index) => {
    const isLast = behind !== null && index === parts.length - 1;
    if (typeof part === "string") {
      const text = inner(part, parts[index - 1], parts[index + 1]);
      if (!isLast) return text;
      const end = lastWord.exec(text)?.[0] ?? "";
      return html`${text.slice(0, text.length - end.length)}<span class="whole">${end}${behind}</span>`;
    }
    if ("figure" in part) {
      const number = figure(part.figure, writtenFigure(part, words), ids, words);
      const [before, after] = [opening(parts[index - 1]), isLast ? behind : closing(parts[index + 1])];
      return before === "" && after === ""
        ? number
        : html`<span class="whole">${before}${number}${after}</span>`;
    }
    if ("count" in part) return words.number(part.count);
    return "area" in part ? placeName(part.area, words) : words.period(part.period);
  });
  return html`${written}`;
}

/** A place's name, linked to its page if it has one. */
export function placeName(area: string, words: Words): Html | string {
  const page = words.placePage(area);
  return page === null ? words.area(area) : html`<a class="place" href="${page}">${words.area(area)}</a>`;
}

/** In scripts without spaces, the last characters. */
const lastWord =
  /(?:[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{1,2}[。．]?)$/u;

/** Keeps a bracket before a figure, and marks and a Korean ending after it, on its line: a button may wrap alone. */
const opens = /[([（「“]$/u;
const closes = /^[)\]）」”.,;:、。，；：%]*\p{sc=Hangul}*/u;

function opening(part: Part | undefined): string {
  return typeof part === "string" ? (opens.exec(part)?.[0] ?? "") : "";
}

function closing(part: Part | undefined): string {
  return typeof part === "string" ? (closes.exec(part)?.[0] ?? "") : "";
}

/** A text without what belongs on the lines of adjacent figures. */
function inner(text: string, before: Part | undefined, after: Part | undefined): string {
  const isFigure = (part: Part | undefined) => typeof part === "object" && "figure" in part;
  const start = isFigure(before) ? closing(text).length : 0;
  const rest = text.slice(start);
  return isFigure(after) ? rest.slice(0, rest.length - opening(rest).length) : rest;
}
