import { type Html, html } from "../../escape/html.ts";
import type { Edition } from "../../model/edition.ts";
import { cautionText } from "../../stages/render/caution-notes.ts";
import { claimScope } from "../../stages/render/claim-scope.ts";
import { materialClaims } from "../../stages/render/material-claims.ts";
import type { ReportClaim } from "../../stages/render/report-claims.ts";
import { linkTo, type Visit } from "../visit.ts";
import { formOf } from "./form.ts";

/** Every statement of the report with its population, to be checked against the raw files and signed. */
export function claimsView(visit: Visit): Html {
  const { state, desk, user } = visit;
  const { edition } = state.checked;
  if (!edition) return html`<p class="summary">${desk.none}</p>`;
  const { claims, words, signed } = claimsToSign(edition, visit);
  if (claims.length === 0) return html`<p class="summary">${desk.none}</p>`;
  const item = (claim: ReportClaim) => {
    const signature = signed(claim);
    const state = signature ? desk.signedBy(signature.author, signature.date) : desk.unsigned;
    const cautions = [...new Set(claim.cautions.map((found) => cautionText(found, words)))];
    return html`<li><label class="box"><input type="checkbox" name="claim" value="${claim.id}"> <span lang="${words.locale}">${claim.sentence}</span></label>
<p class="soft">${claimScope(claim, words)}</p>${cautions.map((caution) => html`<p class="caution">${caution}</p>`)}<p class="${signature ? "good" : "soft"}">${state} <span class="id">${claim.id}</span></p></li>
`;
  };
  const inside = html`<ul class="boxes claims">${claims.map(item)}</ul>`;
  return formOf(
    "sign",
    { button: desk.sign, given: { author: user }, inside, back: linkTo(visit, "claims") },
    visit,
  );
}

/** In the report's first language, in which they are signed. */
export function claimsToSign(edition: Edition, { state }: Visit): ReturnType<typeof materialClaims> {
  return materialClaims({ ...state.checked, edition }, edition.locales[0]);
}
