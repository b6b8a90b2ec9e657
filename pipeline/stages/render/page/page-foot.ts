import { type Html, html } from "../../../escape/html.ts";
import type { Words } from "../words.ts";

/** The foot of a page: what it is a part of, and whether anybody has read its language. */
export function pageFoot(parts: readonly string[], { book }: Words): Html | null {
  const unreviewed = book.reviewedBy === null ? html`<p>${book.frame.unreviewed}</p>` : null;
  if (parts.length === 0 && unreviewed === null) return null;
  return html`<footer>${parts.length > 0 ? html`<p>${parts.join(" · ")}</p>` : null}${unreviewed}</footer>`;
}
