import { type Html, html } from "../../escape/html.ts";
import { summaryOf } from "../../findings/findings.ts";
import { type Obstacle, obstaclesOf } from "../obstacles.ts";
import { linkTo, type Visit } from "../visit.ts";

/** The obstacles to the release, with the first one to deal with highlighted. */
export function wayView(visit: Visit): Html {
  const { state, desk, words } = visit;
  const [first, ...others] = obstaclesOf(state);
  const { punctuation } = words.book;
  if (!first) return html`<p class="summary good">${desk.released}</p>`;
  return html`<section class="way" aria-labelledby="way"><h2 id="way">${openHeading(visit)}</h2>
<p class="soft">${summaryOf(state.checked.findings, words.book)}${punctuation.stop}</p>
<ol><li><strong>${punctuation.label(desk.next, "")}</strong> ${obstacleLink(first, visit)}</li>
${others.map((obstacle) => html`<li>${obstacleLink(obstacle, visit)}</li>`)}</ol></section>
`;
}

/** Nothing stands in the way of a release that was made. */
export function openHeading({ state, desk }: Visit): string {
  return state.isReleased ? desk.stillOpen : desk.inTheWay;
}

export function obstacleLink({ id, count, view, blocks }: Obstacle, visit: Visit): Html {
  const { obstacles } = visit.desk;
  const text = id === "draft" || id === "changed" ? obstacles[id] : obstacles[id](count);
  return html`<a href="${linkTo(visit, view)}"${blocks ? html` class="error"` : null}>${text}</a>`;
}
