import { type Html, html } from "../../../escape/html.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { compareText } from "../../../model/source.ts";
import { capitalised } from "../capitalised.ts";
import { figureTitle } from "../story/profile-lines.ts";
import type { ProfileFigure } from "../story/profiles.ts";
import type { Words } from "../words.ts";
import { drawnMarks, type FigureIds } from "./figure.ts";

/** What a place's figures link to: their origins in the report. */
export interface ProfileLinks {
  readonly report: string;
  readonly ids: FigureIds;
}

/** A text that links to the origin of a figure. */
export function linked(observation: Observation, text: string, { report, ids }: ProfileLinks): Html {
  const id = ids.get(observation);
  return id === undefined ? html`${text}` : html`<a class="figure" href="${report}#${id}">${text}</a>`;
}

/** A figure with its marks. */
export function markedFigure({ figure }: ProfileFigure, links: ProfileLinks, words: Words): Html {
  return html`${linked(figure, words.named(figure.value), links)}${drawnMarks(figure, words)}`;
}

/** Figures that do not compare, a line for each name; then a line for each year of a target, with all that is told of it. */
export function furtherFigures(figures: readonly ProfileFigure[], links: ProfileLinks, words: Words): Html[] {
  const { profile: says, punctuation } = words.book;
  const line = (name: Html, items: readonly Html[]) =>
    html`<li>${name}${punctuation.label("", "")}${items.map((item, index) => html`${index > 0 ? punctuation.semicolon : ""}${item}`)}</li>
`;
  const plain = figures.filter(({ isOfTarget }) => !isOfTarget);
  const byName = [...groupBy(plain, (each) => figureTitle(each, words))].map(([name, alike]) =>
    line(
      html`${name}`,
      alike.map(
        (each) =>
          html`${markedFigure(each, links, words)} <span class="soft">${words.period(each.figure.period)}</span>`,
      ),
    ),
  );
  const ofTargets = figures.filter(({ isOfTarget }) => isOfTarget);
  const inOrder = ofTargets.sort((a, b) => compareText(a.figure.period, b.figure.period));
  const byYear = [...groupBy(inOrder, ({ figure }) => figure.period)].map(([period, alike]) => {
    const items = alike.map((each) => {
      const isUndated = each.dataset.indicators[each.figure.indicator]?.isDue === true;
      const note = isUndated ? html`${punctuation.clause}<span class="soft">${says.undated}</span>` : null;
      return html`${figureTitle(each, words)} ${markedFigure(each, links, words)}${note}`;
    });
    return line(html`<strong>${capitalised(says.due(words.period(period)))}</strong>`, items);
  });
  return [...byName, ...byYear];
}
