import type { ChartWords } from "../../../charts/chart-words.ts";
import { cleanText } from "../../../charts/clean-text.ts";
import type { Body, Room } from "../../../charts/room.ts";
import { type Json, lineHeight, margin, text } from "../../../charts/theme.ts";
import { balanceText, type TextStyle, wrapText } from "../../../charts/wrap-text.ts";
import type { Chart } from "../../../model/chart.ts";
import { cellsBehind, isMissing, type Status } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";

const gap = 18;

/** The whole specification: what the chart says above its plot and, below, what a reader must know and where the data come from. */
export function chartSpec(chart: Chart, body: Body, room: Room, config: Json): Json {
  const { spec, left, below } = body;
  const wrap = (words: string, style: TextStyle): string[] =>
    wrapText(room.font, cleanText(words), style, room.width);
  const { heading, subtitle } = room.words;
  const wording = wordsBelow(chart, room.words, body);
  const cautions = wrap(wording.caution, { ...text.note, bold: true });
  const notes = wording.notes.flatMap((note) => wrap(note, text.note));
  const footer = (x: number, from: string, down: number): Json[] => [
    ...textBlock(cautions, "caution", x, `${from}${down}`),
    ...textBlock(notes, "note", x, `${from}${down + cautions.length * lineHeight(text.note)}`),
  ];
  const head = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: cleanText(room.words.description),
    title: {
      text: balanceText(room.font, cleanText(heading), text.title, room.width),
      subtitle: balanceText(room.font, cleanText(subtitle), text.subtitle, room.width),
    },
  };
  if ("facet" in spec) {
    const { data, ...panels } = spec;
    const view = { width: 1, height: (cautions.length + notes.length) * lineHeight(text.note) };
    return {
      ...head,
      data,
      vconcat: [panels, { ...view, layer: footer(-left, "", 0) }],
      spacing: gap,
      config,
    };
  }
  const { layer, ...rest } = spec;
  const layers = Array.isArray(layer) ? layer : [];
  return { ...head, ...rest, layer: [...layers, ...footer(-left, "height + ", below + gap)], config };
}

/** Lines of words below the plot, from the left edge of the picture. */
function textBlock(lines: readonly string[], style: string, x: number, down: string): Json[] {
  if (lines.length === 0) return [];
  return [
    {
      data: { values: [{}] },
      mark: { type: "text", style, text: lines, x, y: { expr: down } },
    },
  ];
}

/** What stands below a plot: a caution first, then what a reader must know and where the data come from. */
export function wordsBelow(
  chart: Chart,
  words: ChartWords,
  { notes: bodyNotes = [], marksEarlier = false }: Body,
): { readonly caution: string; readonly notes: readonly string[] } {
  const notes = [...bodyNotes, chart.note ?? "", words.revised(marksEarlier), words.source(filesOf(chart))];
  return {
    caution: cautionsOf(chart, words).join(" · "),
    notes: notes.map(cleanText).filter((note) => note !== ""),
  };
}

function cautionsOf(chart: Chart, words: ChartWords): string[] {
  const statuses = new Set<Status>();
  for (const { observation } of chart.points) {
    if (!isMissing(observation.value)) statuses.add(observation.value.status);
  }
  return [
    ...(words.draft ? [words.draft] : []),
    ...(statuses.has("illustrative") ? [words.illustrative] : []),
    ...(statuses.has("projected") ? [words.projected] : []),
  ].map(cleanText);
}

function filesOf(chart: Chart): string[] {
  const files = chart.points.flatMap((point) =>
    cellsBehind(point.observation.value).map((range) => range.file),
  );
  return [...new Set(files)].sort(compareText);
}

/** Where the plot begins below its title. */
export function titleHeight(spec: Json): number {
  const { text: lines, subtitle } = spec.title as {
    readonly text: readonly string[];
    readonly subtitle: readonly string[];
  };
  return margin + lines.length * lineHeight(text.title) + subtitle.length * lineHeight(text.subtitle) + 4;
}
