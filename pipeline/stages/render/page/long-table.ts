import { type Html, html } from "../../../escape/html.ts";
import type { Words } from "../words.ts";

/** Rows on a screen. */
const screen = 20;

/** The opening tag's attributes for a table with this many rows: the texts for its script if it is longer than a screen. */
export function tableAttributes(rows: number, words: Words): Html | null {
  if (rows <= screen) return null;
  const [filter = "", shown = "", sorts = ""] = longTableWords(words);
  return html` class="long" data-filter="${filter}" data-shown="${shown}" data-sorts="${sorts}"`;
}

/** The texts above a long table: the label of its filter, the number of remaining rows, and what column headings do. */
export function longTableWords({ book: { page } }: Words): string[] {
  return [page.filter, page.rowsShown("{shown}", "{all}"), page.sorts];
}

/** Whether a table needs the sort keys of its cells. */
export function isLong(rows: number): boolean {
  return rows > screen;
}

/** A table in a box that scrolls sideways on narrower screens, and down for a long table. */
export function inBox(name: string, rows: number, table: Html): Html {
  return html`<div class="${rows > screen ? "scroll long" : "scroll"}" role="group" aria-label="${name}" tabindex="0">${table}</div>`;
}
