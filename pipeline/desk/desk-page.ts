import { type Html, html, trusted } from "../escape/html.ts";
import { deskLocales } from "../locales/desk-phrasebooks.ts";
import { phrasebooks } from "../locales/phrasebooks.ts";
import { textIn, titleOf } from "../model/edition.ts";
import { hashOf } from "../stages/render/page/document.ts";
import { style } from "../stages/render/page/style.ts";
import { typedLine } from "./actions.ts";
import { deskScript } from "./desk-script.ts";
import { deskStyle } from "./desk-style.ts";
import type { CommandRun } from "./run-line.ts";
import { linkTo, type Visit, views } from "./visit.ts";

const whole = style + deskStyle;

/** The desk's pages may only send forms to the desk, and must not be framed. */
export const deskPolicy = `default-src 'none'; script-src '${hashOf(deskScript)}'; style-src '${hashOf(whole)}'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/** A page of the desk: navigation, the result of the last write, and the view. */
export function deskPage(visit: Visit, heading: string, main: Html): string {
  const { words, desk, state } = visit;
  const { edition } = state.checked;
  const title = edition ? titleOf(edition, words.locale) : state.year;
  return html`<!doctype html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} – ${title} – ${desk.title}</title>
<style>${trusted(whole)}</style>
</head>
<body>
<a class="skip" href="#content">${words.book.frame.skip}</a>
<header>
<p class="network">${edition ? textIn(edition.network, words.locale) : ""} · ${desk.title}</p>
<h1>${title}: ${heading}</h1>
${navigation(visit, heading)}
</header>
<main id="content" tabindex="-1">
${visit.runs ? outcome(visit.runs, visit) : null}${main}
</main>
${words.book.reviewedBy === null ? html`<footer><p>${words.book.frame.unreviewed}</p></footer>` : null}
<script>${trusted(deskScript)}</script>
</body>
</html>
`.markup;
}

function navigation(visit: Visit, heading: string): Html {
  const { words, desk, state, view } = visit;
  // The report opens beside the desk, to which it has no link back.
  const link = (href: string, name: Html | string, isHere: boolean) =>
    html`<li><a href="${href}"${isHere ? html` aria-current="page"` : null}${href.endsWith("/report") ? html` target="_blank" rel="noopener"` : null}>${name}</a></li>
`;
  const editions = [...state.editions].reverse();
  return html`<nav class="views" aria-label="${desk.title}"><ul>
${views.map((view) => link(linkTo(visit, view), desk.views[view], desk.views[view] === heading))}</ul></nav>
<nav aria-label="${desk.editions}"><ul>
${editions.map((year) => link(linkTo({ words, state: { ...state, year } }, "deliveries"), year, year === state.year))}</ul></nav>
<nav aria-label="${words.book.frame.language}"><ul>
${deskLocales().map((locale) => link(`/${locale}/${state.year}/${view}`, html`<span lang="${locale}">${phrasebooks[locale].languageName}</span>`, locale === words.locale))}</ul></nav>`;
}

/** Whether the commands of a form succeeded, and what they printed. */
export function outcome(runs: readonly CommandRun[], { desk }: Visit): Html {
  const isFault = runs.some(({ exitCode }) => exitCode === 2);
  return html`<div class="ran${isFault ? " fault" : ""}" role="status"><p><strong>${isFault ? desk.notDone : desk.done}</strong></p>${outcomeText(runs)}</div>
`;
}

/** Commands with their output. */
export function outcomeText(runs: readonly CommandRun[]): Html {
  return html`${runs.map(({ line, output }) => html`<p class="same"><code>${typedLine(line)}</code></p><pre>${output}</pre>`)}`;
}
