import { fullWidth } from "../../../charts/theme.ts";
import { isDemonstration, isDemonstrationChart } from "../demonstrations.ts";
import { passageText } from "../passage-text.ts";
import { scoreOf } from "../story/leading-charts.ts";
import type { Words } from "../words.ts";
import type { Print, PrintChart, PrintSubject } from "./print.ts";

/** In points: the area of a page in the template, and what surrounds a chart. */
const page = { width: 483, height: 702 };
const [aroundChart, aroundSubject, lineHeight] = [60, 95, 17.2];
/** Pages for chapters in a body of twelve; the rest are cover, contents, summary, changes, methods. */
const chapterPages = 7;
/** The share of a page that is filled before something moves to the next. */
const filled = 0.94;

/**
 * The full-width charts in the body of a print: the first of each dataset, then those that tell most, as many as fit into
 * twelve pages. The others are in the annex.
 */
export function bodyCharts(
  { subjects, since }: Pick<Print, "subjects" | "since">,
  words: Words,
): ReadonlySet<PrintChart> {
  const real = subjects.map(({ dataset, observations, charts }) => {
    const about = { dataset, highlights: dataset.highlights?.(observations, words.locale) ?? [], since };
    return charts.flatMap((chart) =>
      isDemonstrationChart(chart.chart) ? [] : [{ chart, score: scoreOf(chart.chart, about) ?? 0 }],
    );
  });
  const others = real.flatMap(([, ...others]) => others).sort((a, b) => b.score - a.score);
  let room = chapterPages * page.height * filled;
  for (const subject of subjects) room -= textHeight(subject, words);
  const kept = new Set<PrintChart>();
  for (const { chart } of [...real.flatMap(([first]) => first ?? []), ...others]) {
    const height = heightOf(chart);
    if (height > room && kept.size > 0) continue;
    room -= height;
    kept.add(chart);
  }
  return kept;
}

function heightOf({ svg, brief }: PrintChart): number {
  const height = Number(/ height="([\d.]+)"/.exec(brief ?? svg)?.[1] ?? 0);
  return Math.min(0.8 * page.height, (height / fullWidth) * page.width) + aroundChart;
}

function textHeight({ passages }: PrintSubject, words: Words): number {
  const prose = passages.filter((passage) => !isDemonstration(passage));
  if (prose.length === 0) return 0;
  const lines = prose.map((passage) => Math.ceil(widthIn(passageText(passage, words)) / page.width) + 0.8);
  return aroundSubject + lineHeight * lines.reduce((sum, count) => sum + count, 0);
}

/** Approximate width at text size: ideographs, kana and Hangul are as wide as high, and Cyrillic is wider than Latin. */
function widthIn(text: string): number {
  const widthOf = (letter: string) => (letter > "\u2e80" ? 10 : letter > "\u0400" ? 6.2 : 5.3);
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
}
