import { type Html, type HtmlContent, html } from "../../../escape/html.ts";
import { localName } from "../file-names.ts";
import type { Words } from "../words.ts";

/** A text of the report's page in which the name of the data-quality page, with a language's ending, leads there. */
export function withQualityLink(
  text: string,
  words: Words,
  write: (text: string) => HtmlContent = (part) => part,
): Html {
  const named = new RegExp(`(${words.book.page.qualityPage}\\p{sc=Cyrillic}*)`, "u");
  const parts = text.split(named);
  const address = localName("quality.html", words.locale);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<a href="${address}">${part}</a>` : write(part)))}`;
}
