import type { Basemap } from "../model/land.ts";
import type { ChartWords } from "./chart-words.ts";
import { type Json, lineHeight, text } from "./theme.ts";
import { type LabelStyle, type Lettering, wrapText } from "./wrap-text.ts";

/** What a form may use: the space, the words, and their widths. */
export interface Room {
  /** Between the margins. */
  readonly width: number;
  /** Of a plot that may be higher or lower. */
  readonly height: number;
  readonly words: ChartWords;
  readonly font: Lettering;
  /** Loaded when a map is drawn. */
  basemap(): Basemap;
}

/** A form's part of the specification. */
export interface Body {
  /** With its marks in a `layer`, or in a `facet` of panels, to which parts below the chart are added. */
  readonly spec: Json;
  /** How far names and tick labels extend left of the plot, and parts below it: notes begin there. */
  readonly left: number;
  readonly below: number;
  /** What its marks mean, if they have no labels. */
  readonly notes?: readonly string[];
  /** Whether it draws earlier published values. */
  readonly marksEarlier?: boolean;
}

export function widthOf(room: Room, words: string, style: LabelStyle = text.label): number {
  const lines = words.split("\n");
  return Math.max(...lines.map((line) => room.font.width(line, style.size, style.bold ?? false)));
}

/** Text wrapped to `width`, with lines joined as in a specification. */
export function wrapped(room: Room, words: string, width: number, style: LabelStyle = text.label): string {
  return wrapText(room.font, words, style, width).join("\n");
}

/** How far the middle of the first line, at which Vega anchors a text, is above the middle of all lines. */
export function firstLine(words: string): number {
  return ((words.split("\n").length - 1) * lineHeight(text.label)) / 2;
}

export function place(
  [from, to]: readonly [number, number],
  range: readonly [number, number],
  value: number,
): number {
  const share = to === from ? 0.5 : (value - from) / (to - from);
  return range[0] + share * (range[1] - range[0]);
}
