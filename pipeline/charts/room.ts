import type { ChartWords } from "./chart-words.ts";
import type { Land } from "./land.ts";
import { type Json, lineHeight, text } from "./theme.ts";
import { type LabelStyle, type Lettering, wrapText } from "./wrap-text.ts";

/** What a form may use: the width between the margins, the words, and how wide they come out. */
export interface Room {
  readonly width: number;
  readonly words: ChartWords;
  readonly font: Lettering;
  /** The land of the earth, for a map; asked for when one is drawn. */
  land(): Land;
}

/** A form's part of the specification. */
export interface Body {
  /** With its marks in a `layer`, or in a `facet` of panels: what stands below every chart is added there. */
  readonly spec: Json;
  /** How far names and tick labels reach left of the plot, and what stands below it: notes begin there. */
  readonly left: number;
  readonly below: number;
  /** What its marks mean, if they are not labelled. */
  readonly notes?: readonly string[];
  /** It draws what was published before. */
  readonly marksEarlier?: boolean;
}

export function widthOf(room: Room, words: string, style: LabelStyle = text.label): number {
  const lines = words.split("\n");
  return Math.max(...lines.map((line) => room.font.width(line, style.size, style.bold ?? false)));
}

/** Words in lines no wider than `width`, joined as a specification writes them. */
export function wrapped(room: Room, words: string, width: number, style: LabelStyle = text.label): string {
  return wrapText(room.font, words, style, width).join("\n");
}

/** Vega hangs the lines of a text from the middle of the first: how far that lies above the middle of all. */
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

export const plotHeight = (room: Room): number => Math.round(Math.max(220, Math.min(300, room.width * 0.6)));
