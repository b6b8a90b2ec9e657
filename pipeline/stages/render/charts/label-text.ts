import { type Json, type Room, type Words, wordsLayer } from "./plot.ts";
import type { Entry, Prepared } from "./prepare-chart.ts";
import { linesHeight, text } from "./theme.ts";
import { widest, wrapText } from "./wrap-text.ts";

/** A series' name and last value, in the lines and the size that they take. */
export interface LabelText {
  readonly lines: readonly string[];
  /** Bold, after the name, with its year where the series ends early. */
  readonly value: string;
  /** The value has a line of its own. */
  readonly below: boolean;
  readonly width: number;
  readonly height: number;
  readonly count: number;
}

const valueGap = 5;

export function labelText(
  prepared: Prepared,
  room: Room,
  name: string,
  last: Entry | undefined,
  isLatest: boolean,
): LabelText {
  const limit = Math.max(64, Math.min(150, room.width * 0.24));
  const lines = wrapText(room.font, name, text.label, limit);
  const value = last ? valueText(prepared, room, last, isLatest) : "";
  const bold = room.font.width(value, text.strong.size, true);
  const tail = tailOf(room, lines) + bold;
  const below = tail > limit && value !== "";
  const count = lines.length + (below ? 1 : 0);
  return {
    lines,
    value,
    below,
    count,
    width: Math.ceil(Math.max(widest(room.font, lines, text.label), below ? bold : tail)),
    height: linesHeight(count, text.label),
  };
}

/** The bare number where it is exact, since the axis names the unit; words where it is not. */
function valueText(prepared: Prepared, room: Room, last: Entry, isLatest: boolean): string {
  const exact = last.amount !== null && last.qualifier === "exact";
  const amount = exact ? room.words.number(last.amount ?? 0) : prepared.amount(last);
  return isLatest ? amount : `${amount} (${last.category})`;
}

function tailOf(room: Room, lines: readonly string[]): number {
  return room.font.width(lines.at(-1) ?? "", text.label.size, false) + valueGap;
}

/** Labels with their upper left corners at the places given. */
export function labelLayers(
  room: Room,
  labels: readonly { readonly label: LabelText; readonly x: number; readonly y: number }[],
): Json[] {
  const line = linesHeight(1, text.label);
  const names: Words[] = [];
  const values: Words[] = [];
  for (const { label, x, y } of labels) {
    const at = (index: number): number => y + (index + 0.5) * line;
    for (const [index, words] of label.lines.entries()) names.push({ x, y: at(index), text: words });
    const right = label.below ? x : x + tailOf(room, label.lines);
    if (label.value !== "") values.push({ x: right, y: at(label.count - 1), text: label.value });
  }
  return [...wordsLayer(names, text.label), ...wordsLayer(values, text.strong)];
}
