import { type Html, html, joined } from "../../../escape/html.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { isPeriod } from "../../../model/period.ts";
import { compareText } from "../../../model/source.ts";
import { capitalised } from "../capitalised.ts";
import { figureTitle } from "../story/profile-lines.ts";
import type { ProfileFigure } from "../story/profiles.ts";
import { targetYearOf } from "../story/told-of-targets.ts";
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

/** Figures that do not compare, a line for each indicator; a period that all of a line have is told once. */
export function furtherFigures(figures: readonly ProfileFigure[], links: ProfileLinks, words: Words): Html[] {
  const { punctuation } = words.book;
  const titleOf = ({ dataset, figure }: ProfileFigure) => words.indicator(dataset, figure.indicator).title;
  return [...groupBy(figures, titleOf)].map(([title, alike]) => {
    const [first] = alike;
    const names = new Set(alike.map((each) => figureTitle(each, words)));
    const isOne = names.size === 1;
    const periods = new Set(alike.map(({ figure }) => figure.period));
    const dated = ({ figure }: ProfileFigure) =>
      html` <span class="soft">${words.period(figure.period)}</span>`;
    const items = alike.map((each) => {
      const part = isOne ? "" : `${words.breakdown(each.dataset, each.figure.breakdown)} `;
      return html`${part}${markedFigure(each, links, words)}${periods.size > 1 ? dated(each) : null}`;
    });
    const name = isOne ? [...names] : title;
    return html`<li>${name}${punctuation.label("", "")}${joined(items, punctuation.semicolon)}${first && periods.size === 1 ? dated(first) : null}</li>
`;
  });
}

/** All that is told of targets: a column for the year of each, a row for each figure. */
export function targetsTable(
  figures: readonly ProfileFigure[],
  links: ProfileLinks,
  words: Words,
): Html | null {
  if (figures.length === 0) return null;
  const { profile: says } = words.book;
  const years = [...new Set(figures.map(({ figure }) => targetYearOf(figure)))].sort(compareText);
  const rowName = ({ dataset, figure }: ProfileFigure) =>
    isPeriod(figure.breakdown)
      ? words.indicator(dataset, figure.indicator).title
      : figureTitle({ dataset, figure }, words);
  const asDefined = ({ dataset, figure }: ProfileFigure) =>
    Object.keys(dataset.indicators).indexOf(figure.indicator);
  const inOrder = [...figures].sort((a, b) => asDefined(a) - asDefined(b));
  const rows = [...groupBy(inOrder, rowName)].map(([name, alike]) => {
    const isUndated = alike.some(({ dataset, figure }) => dataset.indicators[figure.indicator]?.isDue);
    const cells = years.map((year) => {
      const each = alike.find(({ figure }) => targetYearOf(figure) === year);
      if (!each) return html`<td></td>`;
      const { period } = each.figure;
      const own = period === year ? null : html` <span class="soft">${words.period(period)}</span>`;
      return html`<td>${markedFigure(each, links, words)}${own}</td>`;
    });
    return html`<tr><th scope="row">${name}${isUndated ? html` <span class="soft">${says.undated}</span>` : null}</th>${cells}</tr>
`;
  });
  const heads = years.map((year) => html`<th scope="col">${capitalised(says.due(words.period(year)))}</th>`);
  return html`<h2>${says.targets}</h2>
<table class="targets"><thead><tr><td></td>${heads}</tr></thead><tbody>
${rows}</tbody></table>
`;
}
