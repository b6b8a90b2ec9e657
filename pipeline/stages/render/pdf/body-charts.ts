import { fullWidth } from "../../../charts/theme.ts";
import { groupBy } from "../../../model/group-by.ts";
import { isDemonstration, isDemonstrationChart } from "../demonstrations.ts";
import { passageText } from "../passage-text.ts";
import type { Words } from "../words.ts";
import type { PrintChart, PrintSubject } from "./print.ts";

/** In points: the area of a page in the template, and what surrounds a chart. */
const page = { width: 483, height: 702 };
const [aroundChart, aroundSubject, lineHeight] = [60, 95, 17.2];
/** Pages for chapters in a body of twelve; the rest are cover, contents, summary, changes, methods. */
const chapterPages = 6.5;
/** The share of a page that is filled before something moves to the next. */
const filled = 0.94;

/**
 * The full-width charts in the body of a print: the first of each dataset, then the second, as many as fit into twelve
 * pages. The others are in the annex.
 */
export function bodyCharts(subjects: readonly PrintSubject[], words: Words): ReadonlySet<PrintChart> {
  const real = subjects.map(({ charts }) => charts.filter(({ chart }) => !isDemonstrationChart(chart)));
  const inTurn = real.flatMap((charts, subject) => charts.map((chart, turn) => ({ chart, subject, turn })));
  let room = chapterPages * page.height * filled;
  for (const subject of subjects) room -= textHeight(subject, words);
  const kept = new Set<PrintChart>();
  for (const [, alike] of [...groupBy(inTurn, ({ turn }) => turn)].sort(([a], [b]) => a - b)) {
    for (const { chart } of alike) {
      room -= heightOf(chart);
      if (room < 0 && kept.size > 0) return kept;
      kept.add(chart);
    }
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
