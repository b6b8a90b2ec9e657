import type { Chart } from "../../../model/chart.ts";
import { cellsBehind, isMissing, type Status } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import { cleanText } from "./clean-text.ts";
import { type Json, layer, type Plot, pixels, type Room, wordsLayer } from "./plot.ts";
import { ground, ink, linesHeight, margin, quietInk, text } from "./theme.ts";
import { balanceText, type TextStyle, wrapText } from "./wrap-text.ts";

/** A plot with its title above and, below, what a reader must know and where the data come from. */
export function frame(chart: Chart, plot: Plot, room: Room): Json {
  const wrap = (words: string, style: TextStyle): string[] =>
    wrapText(room.font, cleanText(words), style, room.width);
  const title = balanceText(room.font, cleanText(chart.title), text.title, room.width);
  const subtitle = wrap(chart.subtitle, text.subtitle);
  const header = linesHeight(title.length, text.title) + linesHeight(subtitle.length, text.subtitle) + 16;
  const marks = wrap(marksOf(chart, room).join(" · "), text.mark);
  const notes = [
    ...wrap(chart.note ?? "", text.footer),
    ...wrap(room.words.source(filesOf(chart)), text.footer),
  ];
  const footer = stack(marks, notes, plot, 18);
  const top = margin - 6 + header + plot.above;
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: cleanText(room.words.description),
    background: ground,
    width: plot.width,
    height: plot.height,
    autosize: { type: "none" },
    padding: {
      left: margin + plot.left,
      right: margin + plot.right,
      top,
      bottom: plot.below + footer.height + margin - 6,
    },
    title: {
      text: title,
      subtitle,
      anchor: "start",
      frame: "group",
      dx: -plot.left,
      offset: 14,
      fontSize: text.title.size,
      fontWeight: 700,
      lineHeight: linesHeight(1, text.title),
      color: ink,
      subtitleFontSize: text.subtitle.size,
      subtitleColor: quietInk,
      subtitleLineHeight: linesHeight(1, text.subtitle),
      subtitlePadding: 6,
    },
    layer: [...reach(plot), ...plot.layers, ...footer.layers],
    config: { aria: false, view: { stroke: null }, font: room.font.families },
  };
}

/** Vega sets the title above whatever reaches highest: an unseen line makes that the same for every chart. */
function reach(plot: Plot): Json[] {
  const row = { c0: -plot.left, c1: -plot.above, c2: plot.width + plot.right };
  const encoding = { x: pixels("c0"), x2: { field: "c2" }, y: pixels("c1") };
  return [layer({ type: "rule", strokeOpacity: 0 }, [row], encoding)];
}

function stack(
  marks: readonly string[],
  notes: readonly string[],
  plot: Plot,
  gap: number,
): { readonly layers: readonly Json[]; readonly height: number } {
  const x = -plot.left;
  const line = linesHeight(1, text.footer);
  const first = plot.height + plot.below + gap + line / 2;
  const lines = (words: readonly string[], from: number) =>
    words.map((words, index) => ({ x, y: first + (from + index) * line, text: words }));
  return {
    layers: [
      ...wordsLayer(lines(marks, 0), text.mark),
      ...wordsLayer(lines(notes, marks.length), text.footer, { fill: quietInk }),
    ],
    height: gap + (marks.length + notes.length) * line,
  };
}

function marksOf(chart: Chart, room: Room): string[] {
  const statuses = new Set<Status>();
  for (const { observation } of chart.points) {
    if (!isMissing(observation.value)) statuses.add(observation.value.status);
  }
  return [
    ...(statuses.has("illustrative") ? [room.words.illustrative] : []),
    ...(statuses.has("projected") ? [room.words.projected] : []),
  ].map(cleanText);
}

function filesOf(chart: Chart): string[] {
  const files = chart.points.flatMap((point) =>
    cellsBehind(point.observation.value).map((range) => range.file),
  );
  return [...new Set(files)].sort(compareText);
}
