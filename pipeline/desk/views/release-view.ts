import { type Html, html } from "../../escape/html.ts";
import { obstaclesOf } from "../obstacles.ts";
import { linkTo, type Visit } from "../visit.ts";
import { formOf } from "./form.ts";
import { obstacleLink } from "./way-view.ts";

/** What still stands in the way; then one button. */
export function releaseView(visit: Visit): Html {
  const { state, desk } = visit;
  const obstacles = obstaclesOf(state);
  const left = obstacles.filter(({ id }) => id !== "draft");
  const isBlocked = obstacles.some(({ blocks }) => blocks);
  const list =
    left.length === 0
      ? html`<p class="good">${desk.nothingInTheWay}</p>`
      : html`<ul>${left.map((obstacle) => html`<li>${obstacleLink(obstacle, visit)}</li>`)}</ul>`;
  const given = state.checked.edition?.draft ? { draft: "true" } : {};
  const button = formOf("release", { button: desk.release, given, back: linkTo(visit, "release") }, visit);
  return html`<section><h2>${desk.inTheWay}</h2>
${list}</section>
<section><h2>${desk.release}</h2>
${state.isReleased ? html`<p class="summary good">${desk.released} <code>reports/${state.year}</code></p>` : isBlocked ? html`<p class="notice">${desk.releaseBlocked}</p>` : html`<p>${desk.releaseHow}</p>${button}`}</section>
`;
}
