import { fullWidth } from "../../../charts/theme.ts";
import { groupBy } from "../../../model/group-by.ts";
import { isDemonstration, isDemonstrationChart } from "../demonstrations.ts";
import { passageText } from "../passage-text.ts";
import type { Words } from "../words.ts";
import type { PrintChart, PrintSubject } from "./print.ts";

/** In points: what a page holds, as wide and as high as the template makes it, and what stands around a chart. */
const page = { width: 483, height: 702 };
const [aroundChart, aroundSubject, lineHeight] = [60, 95, 17.2];
/** Pages of a body of twelve that are chapters; the rest are cover, contents, the year in brief, what changed, methods. */
const chapterPages = 6.5;
/** Of a page what is filled before something goes over to the next. */
const filled = 0.94;

/**
 * The charts that stand in the body of a print, at full width: of each dataset its first, then of each its second, as many
 * as leave twelve pages. The others stand in the annex.
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

function heightOf({ svg }: PrintChart): number {
  const height = Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? 0);
  return Math.min(0.8 * page.height, (height / fullWidth) * page.width) + aroundChart;
}

function textHeight({ passages }: PrintSubject, words: Words): number {
  const prose = passages.filter((passage) => !isDemonstration(passage));
  if (prose.length === 0) return 0;
  const lines = prose.map((passage) => Math.ceil(widthIn(passageText(passage, words)) / page.width) + 0.8);
  return aroundSubject + lineHeight * lines.reduce((sum, count) => sum + count, 0);
}

/** About, at the size of the text: a letter of Han, kana or Hangul is as wide as it is high, and Cyrillic wider than Latin. */
function widthIn(text: string): number {
  const widthOf = (letter: string) => (letter > "\u2e80" ? 10 : letter > "\u0400" ? 6.2 : 5.3);
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
}
