import { type Html, html } from "../../escape/html.ts";
import { fingerprintId } from "../../findings/fingerprint-id.ts";
import { type FoldedFinding, foldFindings, typedIn } from "../../findings/fold-findings.ts";
import { isAcceptable } from "../../model/define-problem.ts";
import type { Finding } from "../../model/finding.ts";
import { cellsAt, formatPlace, formatWithin } from "../../model/place.ts";
import { findingsByFile } from "../../stages/render/page/quality-findings.ts";
import { neighbourhoodOf } from "../neighbourhood.ts";
import { isGap } from "../obstacles.ts";
import { linkTo, type Visit } from "../visit.ts";
import { formOf } from "./form.ts";
import { restateForm } from "./moved-view.ts";

/** One finding with all similar ones: its cell with neighbours, and every way to answer it. */
export function findingView(visit: Visit): Html {
  const { state, words, desk, query } = visit;
  const ofCode = state.checked.findings.filter(({ code }) => code === query.get("code"));
  const found = ofCode.find(({ at }) => formatPlace(at) === query.get("at"));
  const folded = found && foldFindings(ofCode, words.book).find(({ alike }) => alike.includes(found));
  // It was answered, or the file has changed since.
  if (!found || !folded) return html`<p class="summary">${desk.none}</p>`;
  return html`${findingsByFile([folded], words, { level: 2 })}
${neighbours(found, visit)}
${others(folded, found, visit)}
${answers(folded, found, visit)}`;
}

function neighbours(found: Finding, { state, desk }: Visit): Html | null {
  const range = cellsAt(found.at);
  const near = range && neighbourhoodOf(range, state.checked, state.datasets);
  if (!near) return null;
  const name = desk.neighbourhood(formatPlace(found.at));
  const rows = near.rows.map(
    ({
      row,
      isHeader,
      cells,
    }) => html`<tr${isHeader ? html` class="header"` : null}><th scope="row">${row}</th>${cells.map(({ text, isMeant }) => (isMeant ? html`<td class="meant"><strong>${text}</strong></td>` : html`<td>${text}</td>`))}</tr>
`,
  );
  return html`<section><h2>${name}</h2><div class="scroll" role="group" aria-label="${name}" tabindex="0"><table class="cells" aria-label="${name}"><thead><tr><td></td>${near.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></section>
`;
}

const mostListed = 200;

function others({ alike }: FoldedFinding, found: Finding, visit: Visit): Html | null {
  if (alike.length < 2) return null;
  const { desk } = visit;
  const items = alike.slice(0, mostListed).map((other) => {
    const at = formatPlace(other.at);
    const link = html`<a href="${linkTo(visit, "finding", { code: other.code, at })}">${formatWithin(other.at)}</a>`;
    return html`<li>${other === found ? html`<strong>${formatWithin(other.at)}</strong>` : link} ${typedIn(other)}</li>`;
  });
  return html`<details><summary>${desk.alike} (${alike.length})</summary><ul>${items}</ul></details>
`;
}

function answers(folded: FoldedFinding, found: Finding, visit: Visit): Html {
  const { desk, state, words } = visit;
  const after = linkTo(visit, "findings");
  const answer = (
    title: string,
    form: Html,
  ) => html`<details class="answer"><summary>${title}</summary>${form}</details>
`;
  const cells = cellsAt(found.at);
  const isOneCell = cells !== null && cells.row === cells.toRow && cells.column === cells.toColumn;
  const isRaw =
    isOneCell && state.checked.files.some(({ path, dataset }) => path === cells.file && dataset !== null);
  const areas = state.checked.areas.all.map(
    ({ code, names }) => [code, `${names[words.locale]} (${code})`] as const,
  );
  const raw = found.raw ?? "";
  const id = isAcceptable(found.kind) && !found.accepted ? fingerprintId(found) : null;
  return html`<section><h2>${desk.answer}</h2>
${id ? answer(desk.accept, acceptForm(folded, id, visit)) : null}${
  isRaw
    ? answer(desk.correct, formOf("correct", { given: { cell: formatPlace(found.at) }, back: after }, visit))
    : null
}${
  found.code === "unknown-area"
    ? html`${answer(desk.alias, formOf("alias", { given: { alias: raw, code: nearest(found, visit) }, choices: { code: areas }, back: after }, visit))}${answer(desk.place, formOf("place", { given: { name: raw }, choices: { parent: areas, kind: kinds(visit) }, back: after }, visit))}`
    : null
}${isGap(found) ? answer(desk.restate, restateForm(found, visit)) : null}</section>
`;
}

/** A form to accept the finding and similar ones, each of which can be left out. */
function acceptForm({ alike }: FoldedFinding, ticked: string, visit: Visit): Html {
  const { desk, user } = visit;
  const ids = new Map(
    alike.flatMap((other) => {
      const id = fingerprintId(other);
      return id ? [[id, other] as const] : [];
    }),
  );
  const boxes = [...ids]
    .slice(0, mostListed)
    .map(
      ([id, other]) =>
        html`<li><label class="box"><input type="checkbox" name="finding" value="${id}"${id === ticked ? html` checked` : null}> ${formatWithin(other.at)} ${typedIn(other)}</label></li>`,
    );
  const inside = html`<fieldset><legend>${desk.alike}</legend><ul class="boxes">${boxes}</ul></fieldset>`;
  return formOf("accept", { given: { author: user }, inside, back: linkTo(visit, "findings") }, visit);
}

function nearest(found: Finding, { state }: Visit): string {
  const name = "nearest" in found && typeof found.nearest === "string" ? found.nearest : "";
  return state.checked.areas.find(name) ?? "";
}

function kinds({ state }: Visit): readonly (readonly [string, string])[] {
  return [...new Set(state.checked.areas.all.map(({ kind }) => kind))].map((kind) => [kind, kind] as const);
}
