import { type Html, html } from "../../../escape/html.ts";
import type { Words } from "../words.ts";

/** The foot of a page: its report, the typefaces it embeds, and whether its language was reviewed. */
export function pageFoot(parts: readonly string[], { book }: Words, imprint: readonly string[] = []): Html {
  const unreviewed = book.reviewedBy === null ? html`<p>${book.frame.unreviewed}</p>` : null;
  const part = parts.length > 0 ? html`<p>${parts.join(" · ")}</p>` : null;
  return html`<footer>${part}${imprint.map((line) => html`<p>${line}</p>`)}<p>${book.frame.typefaces}</p>${unreviewed}</footer>`;
}
