import { formOf } from "../../../charts/forms.ts";
import { fullWidth, margin } from "../../../charts/theme.ts";
import type { Chart } from "../../../model/chart.ts";
import { isDemonstrationChart } from "../demonstrations.ts";
import { passageText } from "../passage-text.ts";
import { scoreOf } from "../story/leading-charts.ts";
import type { Words } from "../words.ts";
import { bodyProse } from "./body-prose.ts";
import type { Print, PrintChart, PrintSubject } from "./print.ts";

/** In points: the area of a page in the template, and what surrounds a chart. */
const page = { width: 483, height: 702 };
const [aroundChart, aroundSubject, lineHeight] = [40, 85, 15.7];
/** Pages of twelve that are left by cover, contents, summary and methods; and those that a table of places and one of changes take. */
const [chapterPages, placesPages, changesPages] = [6.75, 0.4, 0.2];
/** What takes more of a page stands in the annex. */
const mostOfPage = 0.85;
/** The share of a page that is filled before something moves to the next. */
const filled = 0.94;

/**
 * The full-width charts in the body of a print: the first of each dataset and the maps, then those that tell most, as many as
 * fit into twelve pages. The others are in the annex.
 */
export function bodyCharts(
  { subjects, since, standings, changes }: Pick<Print, "subjects" | "since" | "standings" | "changes">,
  words: Words,
): ReadonlySet<PrintChart> {
  const charts = subjects.flatMap(({ dataset, observations, charts }) => {
    const about = { dataset, highlights: dataset.highlights?.(observations, words.locale) ?? [], since };
    return charts
      .filter(({ chart }) => !isDemonstrationChart(chart))
      .map((each, at) => ({
        each,
        height: roomOf(each),
        rank: at === 0 ? 0 : isMap(each.chart) ? 1 : 2,
        score: scoreOf(each.chart, about) ?? 0,
      }))
      .filter(({ height }) => height < mostOfPage * page.height);
  });
  const pages = chapterPages - placesPages * standings.length - changesPages * changes.length;
  let room = pages * page.height * filled;
  for (const subject of subjects) room -= textHeight(subject, words);
  const kept = new Set<PrintChart>();
  for (const { each, height, rank } of charts.sort((a, b) => a.rank - b.rank || b.score - a.score)) {
    if (height > room && rank > 1) break;
    room -= height;
    kept.add(each);
  }
  return kept;
}

export function isMap(chart: Chart): boolean {
  return formOf(chart).needs === "place";
}

function roomOf({ svg, brief }: PrintChart): number {
  const scale = page.width / (fullWidth - 2 * margin);
  return Math.min(page.height, heightOf(brief ?? svg) * scale) + aroundChart;
}

/** In pixels. */
export function heightOf(svg: string): number {
  return Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? 0);
}

function textHeight({ passages }: PrintSubject, words: Words): number {
  const prose = bodyProse(passages);
  if (prose.length === 0) return 0;
  const lines = prose.map((passage) => Math.ceil(widthIn(passageText(passage, words)) / page.width) + 0.8);
  return aroundSubject + lineHeight * lines.reduce((sum, count) => sum + count, 0);
}

/** Approximate width at text size: ideographs, kana and Hangul are as wide as high, and Cyrillic is wider than Latin. */
function widthIn(text: string): number {
  const widthOf = (letter: string) => (letter > "\u2e80" ? 9.5 : letter > "\u0400" ? 5.9 : 5.1);
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
}
