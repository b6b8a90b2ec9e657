import type { ChartWords } from "../../../charts/chart-words.ts";
import { cleanText } from "../../../charts/clean-text.ts";
import type { Body, Room } from "../../../charts/room.ts";
import { type Json, lineHeight, margin, text } from "../../../charts/theme.ts";
import { balanceText, type LabelStyle, wrapText } from "../../../charts/wrap-text.ts";
import type { Chart } from "../../../model/chart.ts";
import { cellsBehind, isMissing, type Status } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";

const gap = 18;

/** A chart to draw, and the heights above and below its plot: margin and title, texts and margin. */
interface Framed {
  readonly spec: Json;
  readonly above: number;
  readonly under: number;
}

/** The complete specification, with the headline above the plot, and notes and sources below. */
export function framedSpec(body: Body, wording: WordsBelow, room: Room, config: Json): Framed {
  const { spec, left, below } = body;
  const wrap = (words: string, style: LabelStyle): string[] =>
    wrapText(room.font, cleanText(words), style, room.width);
  const { heading, subtitle } = room.words;
  const cautions = wrap(wording.caution, { ...text.note, bold: true });
  const notes = [...wording.notes, wording.revised, wording.source].flatMap((note) => wrap(note, text.note));
  const footer = (x: number, from: string, down: number): Json[] => [
    ...textBlock(cautions, "caution", x, `${from}${down}`),
    ...textBlock(notes, "note", x, `${from}${down + cautions.length * lineHeight(text.note)}`),
  ];
  const title = {
    text: balanceText(room.font, cleanText(heading), text.title, room.width),
    subtitle: balanceText(room.font, cleanText(subtitle), text.subtitle, room.width),
  };
  const head = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: cleanText(room.words.description),
    title,
  };
  const footing = (cautions.length + notes.length) * lineHeight(text.note);
  const heights = {
    above:
      margin +
      title.text.length * lineHeight(text.title) +
      title.subtitle.length * lineHeight(text.subtitle) +
      4,
    under: gap + footing + margin,
  };
  if ("facet" in spec) {
    const { data, ...panels } = spec;
    const foot = { width: 1, height: footing, layer: footer(-left, "", 0) };
    return { spec: { ...head, data, vconcat: [panels, foot], spacing: gap, config }, ...heights };
  }
  const { layer, ...rest } = spec;
  const layers = Array.isArray(layer) ? layer : [];
  const layered = [...layers, ...footer(-left, "height + ", below + gap)];
  return { spec: { ...head, ...rest, layer: layered, config }, ...heights };
}

/** Lines of text below the plot, from the left edge of the picture; `plotAlone` finds them by name. */
function textBlock(lines: readonly string[], style: "caution" | "note", x: number, down: string): Json[] {
  if (lines.length === 0) return [];
  return [
    {
      name: style,
      data: { values: [{}] },
      mark: { type: "text", style, text: lines, x, y: { expr: down } },
    },
  ];
}

/** Texts below a plot: a caution, notes, revisions, and sources; "" for none. */
export interface WordsBelow {
  readonly caution: string;
  readonly notes: readonly string[];
  readonly revised: string;
  readonly source: string;
}

export function wordsBelow(
  chart: Chart,
  words: ChartWords,
  { notes: bodyNotes = [], marksEarlier = false }: Body,
): WordsBelow {
  return {
    caution: cautionsOf(chart, words).join(" · "),
    notes: [...bodyNotes, chart.note ?? ""].map(cleanText).filter((note) => note !== ""),
    revised: cleanText(words.revised(marksEarlier)),
    source: cleanText(words.source(filesOf(chart))),
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
