import { type Html, html } from "../../escape/html.ts";
import type { Edition } from "../../model/edition.ts";
import { obstaclesOf } from "../obstacles.ts";
import { linkTo, type Visit } from "../visit.ts";
import { claimsToSign } from "./claims-view.ts";
import { formOf } from "./form.ts";
import { obstacleLink, openHeading } from "./way-view.ts";

/** The remaining obstacles; then one button. */
export function releaseView(visit: Visit): Html {
  const { state, desk } = visit;
  const obstacles = obstaclesOf(state);
  const left = obstacles.filter(({ view }) => view !== "release");
  const isBlocked = obstacles.some(({ blocks }) => blocks);
  const { edition } = state.checked;
  const list =
    left.length === 0
      ? html`<p class="good">${desk.nothingInTheWay}</p>`
      : html`<ul>${left.map((obstacle) => html`<li>${obstacleLink(obstacle, visit)}</li>`)}</ul>`;
  const given = edition?.draft ? { draft: "true" } : {};
  const button = formOf("release", { button: desk.release, given, back: linkTo(visit, "release") }, visit);
  return html`<section><h2>${openHeading(visit)}</h2>
${list}${edition ? unsignedLeft(edition, visit) : null}</section>
<section><h2>${desk.release}</h2>
${state.isReleased ? html`<p class="summary good">${desk.released} <a href="${linkTo(visit, "report")}" target="_blank" rel="noopener"><code>reports/${state.year}</code></a></p>` : isBlocked ? html`<p class="notice">${desk.releaseBlocked}</p>` : html`${state.isChanged ? html`<p class="notice">${desk.obstacles.changed}</p>` : null}<p>${desk.releaseHow}</p>${button}`}</section>
`;
}

/** How many statements are unsigned, which does not prevent the release. */
function unsignedLeft(edition: Edition, visit: Visit): Html | null {
  const { claims, signed } = claimsToSign(edition, visit);
  const count = claims.filter((claim) => signed(claim) === null).length;
  if (count === 0) return null;
  return html`<p><a href="${linkTo(visit, "claims")}">${visit.desk.unsignedLeft(count)}</a></p>
`;
}
