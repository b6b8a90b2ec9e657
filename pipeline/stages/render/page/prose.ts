import { type Html, type HtmlContent, html } from "../../../escape/html.ts";
import type { Passage } from "../../../model/passage.ts";
import { runsOf } from "../passage-text.ts";
import type { Words } from "../words.ts";
import { type FigureIds, figure } from "./figure.ts";
import { withQualityLink } from "./quality-link.ts";

/** The text of a passage, in which each figure opens its origin; what is behind it stays beside its last word. */
export function prose(passage: Passage, ids: FigureIds, words: Words, behind: HtmlContent = null): Html {
  const runs = runsOf(passage, words);
  const written = runs.map((run, index) => {
    const last = index === runs.length - 1 ? behind : null;
    const { text } = run;
    if ("figure" in run) {
      const number = figure(run.figure, text, ids, words);
      return run.before + run.after === "" && last === null
        ? number
        : html`<span class="whole">${run.before}${number}${run.after}${last}</span>`;
    }
    if (run.area !== undefined) return placeName(run.area, words);
    if (last === null) return withQualityLink(text, words);
    const word = text.length - (lastWord.exec(text)?.[0] ?? "").length;
    const named = text.lastIndexOf(words.book.page.qualityPage);
    const end =
      named >= 0 && named + words.book.page.qualityPage.length > word ? Math.min(named, word) : word;
    return html`${withQualityLink(text.slice(0, end), words)}<span class="whole">${withQualityLink(text.slice(end), words)}${last}</span>`;
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
