import { type Html, html, joined } from "../../../escape/html.ts";
import type { Dataset } from "../../../model/dataset.ts";
import type { Passage } from "../../../model/passage.ts";
import { cautionText } from "../caution-notes.ts";
import { claimScope } from "../claim-scope.ts";
import { claimOfStatement, type ReportClaim } from "../report-claims.ts";
import type { Words } from "../words.ts";
import { type FigureIds, figure } from "./figure.ts";

/** The button behind a passage, and the panel with its claims that the button opens. */
export interface OpenedClaims {
  readonly button: Html;
  readonly panel: Html;
}

/** Shows the claims of a passage: places, years, statuses, and doubts. Null where the passage has no figures. */
export function claimsPanel(
  { dataset, passage, prefix = "claim", defines = false }: PassageOf,
  ids: FigureIds,
  words: Words,
): OpenedClaims | null {
  const claims = (passage.statements ?? [])
    .map((statement) => claimOfStatement(dataset, statement, words))
    .filter(({ figures, population }) => figures.length > 0 || population !== null);
  const [first] = claims;
  if (!first) return null;
  const id = `${prefix}-${first.id.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}`;
  const { frame, claims: claimWords } = words.book;
  return {
    button: html` <button class="claim" popovertarget="${id}" aria-label="${claimWords.open}" title="${claimWords.open}">?</button>`,
    panel: html`<div popover id="${id}" class="origin" role="dialog" aria-label="${claimWords.open}" tabindex="-1" autofocus>
${claims.map((claim) => claimText(claim, ids, words))}${defines ? definitions(dataset, claims, words) : null}<button popovertarget="${id}" popovertargetaction="hide">${frame.close}</button>
</div>
`,
  };
}

interface PassageOf {
  readonly dataset: Dataset;
  readonly passage: Passage;
  /** Distinguishes two panels of the same sentence. */
  readonly prefix?: string;
  /** Whether it says what the indicators of its figures are, for readers who have read nothing before it. */
  readonly defines?: boolean;
}

function definitions(dataset: Dataset, claims: readonly ReportClaim[], { book, indicator }: Words): Html[] {
  const ids = new Set(claims.flatMap(({ figures }) => figures.map((figure) => figure.indicator)));
  return [...ids].map((id) => {
    const { title, definition } = indicator(dataset, id);
    return html`<p class="soft">${book.punctuation.label(title, definition)}</p>
`;
  });
}

function claimText(claim: ReportClaim, ids: FigureIds, words: Words): Html {
  const { claims, punctuation } = words.book;
  const { sentence, cautions, figures } = claim;
  const links = joined(
    figures.map((observation) => figure(observation, words.amount(observation.value), ids, words)),
    punctuation.comma,
  );
  const doubts = cautions.map(
    (found) => html`<p class="caution">${cautionText(found, words)}</p>
`,
  );
  return html`<p class="of">${sentence}</p>
<p>${claimScope(claim, words)}</p>
${
  figures.length > 0
    ? html`<p class="soft">${punctuation.label(claims.figures, "")}${links}</p>
`
    : null
}${doubts}`;
}
