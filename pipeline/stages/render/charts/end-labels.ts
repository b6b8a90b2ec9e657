import { type LabelText, labelLayers } from "./label-text.ts";
import { as, type Json, layer, pixels, type Room } from "./plot.ts";
import { spread } from "./spread.ts";
import { ground, linesHeight, text } from "./theme.ts";

export interface EndLabel {
  readonly label: LabelText;
  /** The end of what the label names, in pixels; null where nothing of it is known. */
  readonly from: { readonly x: number; readonly y: number } | null;
  readonly color: string;
  readonly shape: string;
  readonly hollow: boolean;
}

const toKey = 15;
const toText = 25;
const overhang = 16;

/** The width that a column of labels takes, with its keys and leaders. */
export function columnWidth(labels: readonly LabelText[]): number {
  return labels.length === 0 ? overhang : Math.max(...labels.map(({ width }) => width)) + toText;
}

/** Where the key of each label stands, in the column. */
export function keysOf(
  labels: readonly EndLabel[],
  plot: { readonly width: number; readonly height: number },
) {
  const middles = spread(
    labels.map(({ from, label }) => ({ wanted: from?.y ?? plot.height, size: label.height + 3 })),
    -overhang,
    plot.height + overhang,
  );
  return labels.map((end, index) => {
    const top = (middles[index] ?? 0) - end.label.height / 2;
    return { ...end, top, key: { x: plot.width + toKey, y: top + linesHeight(1, text.label) / 2 } };
  });
}

/** Labels right of the plot, each at the height of what it names or pushed just clear of its neighbours. */
export function endLabels(
  room: Room,
  labels: readonly EndLabel[],
  plot: { readonly width: number; readonly height: number },
): Json[] {
  if (labels.length === 0) return [];
  const placed = keysOf(labels, plot);
  const leaders = placed.flatMap(({ from, key, color }) =>
    from ? [{ c0: from.x + 5, c1: from.y, c2: key.x - 8, c3: key.y, c4: color }] : [],
  );
  const keys = placed.map(({ key, color, shape, hollow }) => {
    return { c0: key.x, c1: key.y, c2: hollow ? ground : color, c3: color, c4: shape };
  });
  return [
    layer({ type: "rule", strokeWidth: 1, strokeDash: [1.5, 2.5] }, leaders, {
      x: pixels("c0"),
      y: pixels("c1"),
      x2: { field: "c2" },
      y2: { field: "c3" },
      stroke: as("c4"),
    }),
    layer({ type: "point", filled: true, size: 60, strokeWidth: 1.5, opacity: 1 }, keys, {
      x: pixels("c0"),
      y: pixels("c1"),
      fill: as("c2"),
      stroke: as("c3"),
      shape: as("c4"),
    }),
    ...labelLayers(
      room,
      placed.map(({ label, top }) => ({ label, x: plot.width + toText, y: top })),
    ),
  ];
}
