import { type Html, html } from "../../escape/html.ts";
import { typedLine } from "../actions.ts";
import { linkTo, type Visit } from "../visit.ts";

/** A published figure, and how a bound text writes it. */
interface Figure {
  readonly key: string;
  readonly value: string;
  readonly name: string;
}

interface FiguresOf {
  readonly year: string;
  readonly shown: readonly Figure[];
}

/** Published figures found by words of any language, to copy into a bound text; or why there are none. */
export function figuresView(found: FiguresOf | string | null, visit: Visit): Html {
  const { desk, query, words } = visit;
  const asked = query.get("words") ?? "";
  const copied = (text: string, id: string) =>
    html`<input type="text" id="${id}" value="${text}" readonly aria-label="${text}"> <button type="button" data-copies="${id}" hidden>${desk.copy}<span class="unseen"> ${text}</span></button>`;
  const { year = "", shown = [] } = typeof found === "string" ? {} : (found ?? {});
  const lines = shown.map(
    ({ key, value, name }, at) =>
      html`<tr><th scope="row">${name}</th><td>${value}</td><td class="text">${copied(key, `figure-${at}`)}</td></tr>
`,
  );
  const { figure, was } = words.book.changes;
  const table = html`<table class="desk" aria-label="${desk.views.figures}"><thead><tr><th scope="col">${figure}</th><th scope="col">${was(year)}</th><th scope="col">${desk.copy}</th></tr></thead><tbody>${lines}</tbody></table>`;
  return html`<form action="${linkTo(visit, "figures")}"><label><span>${desk.search}</span> <input type="search" name="words" value="${asked}" required></label>
<p><button>${desk.views.figures}</button></p>
<p class="same">${desk.sameAs} <code>${typedLine(["list", "figures", asked === "" ? "…" : asked])}</code></p></form>
${typeof found === "string" ? html`<p class="notice">${found}</p>` : lines.length > 0 ? table : null}`;
}
