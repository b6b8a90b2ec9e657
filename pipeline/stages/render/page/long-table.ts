import { type Html, html } from "../../../escape/html.ts";
import type { Words } from "../words.ts";

/** More rows than a screen shows. */
const screen = 20;

/** The opening tag's attributes of a table of so many rows: what a script says above it where it is longer than a screen. */
export function tableAttributes(rows: number, words: Words): Html | null {
  if (rows <= screen) return null;
  const [filter = "", shown = "", sorts = ""] = longTableWords(words);
  return html` class="long" data-filter="${filter}" data-shown="${shown}" data-sorts="${sorts}"`;
}

/** What stands above a long table: the name of its filter, how many rows it leaves, and what a column's heading does. */
export function longTableWords({ book: { page } }: Words): string[] {
  return [page.filter, page.rowsShown("{shown}", "{all}"), page.sorts];
}

/** Whether a table needs the sort keys of its cells. */
export function isLong(rows: number): boolean {
  return rows > screen;
}

/** A table in a box that it scrolls in sideways where the screen is narrower; a long one, downwards too. */
export function inBox(name: string, rows: number, table: Html): Html {
  return html`<div class="${rows > screen ? "scroll long" : "scroll"}" role="group" aria-label="${name}" tabindex="0">${table}</div>`;
}
