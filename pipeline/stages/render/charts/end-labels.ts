import { as, type Json, layer, pixels, type Room, type Words, wordsLayer } from "./plot.ts";
import type { Entry, Prepared } from "./prepare-chart.ts";
import { spread } from "./spread.ts";
import { ground, linesHeight, text } from "./theme.ts";
import { widest, wrapText } from "./wrap-text.ts";

export interface LabelText {
  readonly lines: readonly string[];
  /** The last value, and its year where the series ends early; bold, after the name. */
  readonly value: string;
  /** The value has a line of its own. */
  readonly below: boolean;
}

export interface EndLabel extends LabelText {
  /** The end of what the label names, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly shape: string;
}

const toKey = 15;
const toText = 25;
const valueGap = 5;

/** A series' name and last value, wrapped for the column at the right. */
export function labelText(
  prepared: Prepared,
  room: Room,
  name: string,
  last: Entry | undefined,
  isLatest: boolean,
): LabelText {
  const limit = Math.max(80, Math.min(170, room.width * 0.27)) - toText;
  const lines = wrapText(room.font, name, text.label, limit);
  if (!last) return { lines, value: "", below: false };
  const plain = last.qualifier === "exact" && last.amount !== null;
  const amount = plain ? room.words.number(last.amount ?? 0) : prepared.amount(last);
  const value = isLatest ? amount : `${amount} (${last.category})`;
  const tail = room.font.width(lines.at(-1) ?? "", text.label.size, false) + valueGap;
  const below = tail + room.font.width(value, text.strong.size, true) > limit;
  return { lines, value, below };
}

/** The width that a column of labels takes, with its keys and leaders. */
export function labelColumn(room: Room, labels: readonly LabelText[]): number {
  const widths = labels.map(({ lines, value, below }) => {
    const name = widest(room.font, lines, text.label);
    const bold = room.font.width(value, text.strong.size, true);
    const tail = room.font.width(lines.at(-1) ?? "", text.label.size, false) + valueGap + bold;
    return Math.max(name, below ? bold : tail);
  });
  return Math.ceil(Math.max(0, ...widths)) + toText;
}

/** Labels right of the plot, each at the height of what it names or pushed just clear of its neighbours. */
export function endLabels(
  room: Room,
  labels: readonly EndLabel[],
  plot: { readonly width: number; readonly height: number },
): Json[] {
  const line = linesHeight(1, text.label);
  const middles = spread(
    labels.map((label) => ({
      wanted: label.y,
      size: (label.lines.length + (label.below ? 1 : 0)) * line + 3,
    })),
    -16,
    plot.height + 16,
  );
  const names: Words[] = [];
  const values: Words[] = [];
  const keys: Json[] = [];
  const leaders: Json[] = [];
  for (const [index, label] of labels.entries()) {
    const middle = middles[index] ?? label.y;
    const count = label.lines.length + (label.below ? 1 : 0);
    const first = middle - ((count - 1) * line) / 2;
    const x = plot.width + toText;
    for (const [at, words] of label.lines.entries()) names.push({ x, y: first + at * line, text: words });
    const lastLine = label.lines.at(-1) ?? "";
    const tail = room.font.width(lastLine, text.label.size, false) + valueGap;
    if (label.value !== "") {
      values.push({ x: label.below ? x : x + tail, y: first + (count - 1) * line, text: label.value });
    }
    keys.push({ c0: plot.width + toKey, c1: first, c2: label.color, c3: label.shape });
    leaders.push({ c0: label.x + 5, c1: label.y, c2: plot.width + toKey - 7, c3: first, c4: label.color });
  }
  return [
    layer({ type: "rule", strokeWidth: 1, strokeDash: [1.5, 2.5] }, leaders, {
      x: pixels("c0"),
      y: pixels("c1"),
      x2: { field: "c2" },
      y2: { field: "c3" },
      stroke: as("c4"),
    }),
    layer({ type: "point", filled: true, size: 70, stroke: ground, strokeWidth: 0, opacity: 1 }, keys, {
      x: pixels("c0"),
      y: pixels("c1"),
      fill: as("c2"),
      shape: as("c3"),
    }),
    ...wordsLayer(names, text.label),
    ...wordsLayer(values, text.strong),
  ];
}
