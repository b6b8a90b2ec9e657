import { type Html, html } from "../../escape/html.ts";
import { foldFindings } from "../../findings/fold-findings.ts";
import { type FigureKey, keyParts } from "../../model/figure-key.ts";
import { type Finding, isError } from "../../model/finding.ts";
import { covers } from "../../model/restatement.ts";
import { changeTables } from "../../stages/render/changes/change-table.ts";
import { findingsByFile } from "../../stages/render/page/quality-findings.ts";
import { isGap } from "../obstacles.ts";
import { linkTo, type Visit } from "../visit.ts";
import { formOf, labelled } from "./form.ts";

const mostRows = 100;

/** A form for each movement that the ledger does not explain yet; then what moved since the last edition, largest first. */
export function movedView(visit: Visit): Html {
  const { state, words, desk } = visit;
  const { checked } = state;
  const { edition } = checked;
  if (!edition) return html`<p class="summary">${desk.none}</p>`;
  const gaps = checked.findings.filter((found) => isError(found) && isGap(found));
  const todo = gaps.map(
    (
      found,
    ) => html`<div class="gap">${findingsByFile(foldFindings([found], words.book), words)}${restateForm(found, visit)}</div>
`,
  );
  const { changes } = words.book;
  const tables = changeTables({ ...checked, edition }, words).map(({ title, before, summary, rows }) => {
    const heads = [changes.figure, before, changes.now, changes.change, changes.reason];
    const lines = rows.slice(0, mostRows).map(
      ({
        what,
        was,
        now,
        change,
        why,
      }) => html`<tr><th scope="row">${what}</th><td>${was}</td><td>${now}</td><td>${change}</td><td class="text">${why}</td></tr>
`,
    );
    const rest = rows.length - lines.length;
    const table = html`<div class="scroll" role="group" aria-label="${title}" tabindex="0"><table aria-label="${title}"><thead><tr>${heads.map((head) => html`<th scope="col"${head === changes.reason ? html` class="text"` : null}>${head}</th>`)}</tr></thead><tbody>${lines}</tbody></table></div>`;
    return html`<section><h2>${title}</h2><p>${summary}</p>
${lines.length > 0 ? table : null}${rest > 0 ? html`<p>${changes.andMore(rest)}</p>` : null}</section>
`;
  });
  return html`<section><h2>${desk.gaps} (${gaps.length})</h2>
${gaps.length === 0 ? html`<p class="good">${desk.noGaps}</p>` : todo}</section>
${tables}`;
}

interface Gap {
  readonly name?: string;
  readonly key?: string;
  readonly from?: string;
  /** How many figures moved with it. */
  readonly others?: number;
}

/** A form for why figures moved: in English, and in the languages of the edition that need their own text. */
export function restateForm(found: Finding, visit: Visit): Html {
  const { desk, state, words, user } = visit;
  const gap: Gap = { ...found };
  const others = (state.checked.edition?.locales ?? []).filter((locale) => locale !== "en");
  const reasons = others.map((locale) =>
    labelled(
      `${desk.fields.reason} (${locale})`,
      html`<textarea name="reason ${locale}" rows="2" lang="${locale}"></textarea>`,
    ),
  );
  const inside =
    others.length === 0
      ? null
      : html`<details><summary>${words.book.frame.language}</summary>${reasons}</details>`;
  const scopes = scopesOf(found, gap, visit);
  const scope = scopes.find(({ count }) => count > (gap.others ?? 0)) ?? scopes[0];
  const given = {
    key: scope?.key ?? gap.key ?? gap.name ?? "",
    author: user,
    ...(gap.from === state.year ? { from: gap.from } : {}),
  };
  const choices = scopes.map(({ key, name, count }) => [key, `${name} (${count})`] as const);
  return formOf(
    "restate",
    { given, inside, back: linkTo(visit, "moved"), ...(choices.length > 0 && { choices: { key: choices } }) },
    visit,
  );
}

/** What one reason may explain: the finding's figures, all that moved of its indicator, and of its dataset. */
function scopesOf({ at }: Finding, { name = "", from, others = 0 }: Gap, { state, words }: Visit) {
  if (at.medium !== "figure") return [];
  const { since, reissue } = state.checked.past;
  const { movements = [] } = (from === state.year ? reissue : since) ?? {};
  const open = movements.flatMap(({ kind, printed, line, now }) =>
    kind === "restated" && printed && !line && now ? [now] : [],
  );
  const wide = (scope: FigureKey, name: string) => ({
    ...{ key: keyParts.map((part) => scope[part]).join(","), name },
    count: open.filter((figure) => covers(scope, figure)).length,
  });
  const { figure } = words.book.published;
  const all = { dataset: at.dataset, indicator: "*", area: "*", period: "*", breakdown: "*" };
  return [
    { key: name, name: figure(at), count: name.includes("*") ? others + 1 : 1 },
    wide({ ...all, indicator: at.indicator }, figure({ ...at, area: "", period: "", breakdown: "" })),
    wide(all, words.dataset(at.dataset)),
  ];
}
