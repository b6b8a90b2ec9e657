import { type Html, html, trusted } from "../../../escape/html.ts";
import { type Edition, pageAddress, textIn } from "../../../model/edition.ts";
import type { Locale } from "../../../model/locale.ts";
import { cardSizes } from "./card-svg.ts";

/** Metadata of a page for link previews. */
export interface SharedPage {
  readonly edition: Edition;
  readonly title: string;
  /** Its message, in a sentence or two. */
  readonly description: string;
  readonly locale: Locale;
  readonly rendered: readonly Locale[];
  /** Its name in a language, relative to the report's folder. */
  name(locale: Locale): string;
  /** The name of its card, if it has one. */
  readonly card?: string;
}

/** A bar chart of three bars, as much as a browser tab can show. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%230b4f7d' d='M1 9h4v6H1zm5-4h4v10H6zm5-4h4v14h-4z'/%3E%3C/svg%3E";

/** Link previews cut longer descriptions. */
const longest = 300;

/** A page's head for search engines and posts: description, icon, and with an address its languages and its card. */
export function shareHead({ edition, title, description, locale, rendered, name, card }: SharedPage): Html {
  const text = description.length > longest ? `${description.slice(0, longest - 1).trimEnd()}…` : description;
  const address = pageAddress(edition, name(locale));
  const { width, height } = cardSizes.card;
  const picture = card === undefined ? null : pageAddress(edition, card);
  const meta = (property: string, content: string) => html`<meta property="${property}" content="${content}">
`;
  const links =
    address === null
      ? null
      : html`<link rel="canonical" href="${address}">
${rendered.map(
  (other) => html`<link rel="alternate" hreflang="${other}" href="${pageAddress(edition, name(other)) ?? ""}">
`,
)}${meta("og:url", address)}`;
  const shown =
    picture === null
      ? null
      : html`${meta("og:image", picture)}${meta("og:image:width", `${width}`)}${meta("og:image:height", `${height}`)}${meta("og:image:alt", title)}<meta name="twitter:card" content="summary_large_image">
`;
  return html`<meta name="description" property="og:description" content="${text}">
<link rel="icon" href="${trusted(icon)}">
${meta("og:type", "article")}${meta("og:site_name", textIn(edition.network, locale))}${meta("og:title", title)}${meta("og:locale", locale.replace("-", "_"))}${links}${shown}`;
}
