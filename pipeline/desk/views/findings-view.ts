import { type Html, html } from "../../escape/html.ts";
import { fileOf } from "../../findings/findings.ts";
import { type FoldedFinding, foldFindings } from "../../findings/fold-findings.ts";
import { type Finding, isError } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import { formatPlace } from "../../model/place.ts";
import { findingsByFile, fix } from "../../stages/render/page/quality-findings.ts";
import { linkTo, type Visit } from "../visit.ts";

/** Findings by office and by who has to act, worst first, with notes folded. */
export function findingsView(visit: Visit): Html {
  const { state, words, desk, query } = visit;
  const open = state.checked.findings.filter(({ accepted }) => !accepted);
  const asked = query.get("office");
  const offices = [...groupBy(open, officeIn(visit))]
    .filter(([office]) => asked === null || office === asked)
    .sort(([, a], [, b]) => weightOf(b) - weightOf(a));
  if (offices.length === 0) return html`<p class="summary good">${desk.none}</p>`;
  return html`${offices.map(([office, group]) => {
    const name = office === "" ? words.book.page.secretariat : words.office(office);
    return html`<section><h2>${name}</h2>
${officeFindings(group, visit)}</section>
`;
  })}`;
}

function officeFindings(findings: readonly Finding[], visit: Visit): Html {
  const { words, desk } = visit;
  const folded = foldFindings(findings, words.book).sort(
    (a, b) => Number(isError(b.finding)) - Number(isError(a.finding)),
  );
  const pressing = folded.filter(({ finding }) => finding.severity !== "note");
  const notes = folded.filter(({ finding }) => finding.severity === "note");
  const list = (items: readonly FoldedFinding[]) =>
    findingsByFile(items, words, { level: 4, todo: (item) => todo(item, visit) });
  const groups = [...groupBy(pressing, ({ finding }) => finding.kind.mends ?? "nobody")].map(
    ([mender, items]) => html`<h3>${desk.acts[mender]}</h3>
${list(items)}`,
  );
  const folds =
    notes.length === 0
      ? null
      : html`<details><summary><h3>${words.book.frame.notes} (${notes.length})</h3></summary>
${list(notes)}</details>`;
  return html`${groups}${folds}`;
}

function todo(folded: FoldedFinding, visit: Visit): Html {
  return html`${fix(folded, visit.words)}<p><a href="${findingLink(folded.finding, visit)}">${visit.desk.open}<span class="unseen"> ${folded.finding.code} ${folded.where}</span></a></p>
`;
}

export function findingLink({ code, at }: Finding, visit: Visit): string {
  return linkTo(visit, "finding", { code, at: formatPlace(at) });
}

/** Returns the office whose delivery a finding is about; "" for the secretariat. */
function officeIn({ state }: Visit): (found: Finding) => string {
  const offices = new Map(
    [...state.offices].flatMap(([office, delivered]) =>
      delivered.flatMap(({ path, files }) => [path, ...files].map((file) => [file, office] as const)),
    ),
  );
  return (found) => offices.get(fileOf(found)) ?? "";
}

/** One error outweighs any number of warnings. */
function weightOf(findings: readonly Finding[]): number {
  const count = (severity: Finding["severity"]) =>
    findings.filter((found) => found.severity === severity).length;
  return count("error") * 1_000_000 + count("warning");
}
