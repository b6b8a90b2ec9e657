import { as, type Json, layer, pixels, type Room, type Words, wordsLayer } from "./plot.ts";
import { colorOf, linesHeight, shapeOf, text } from "./theme.ts";
import { widest, wrapText } from "./wrap-text.ts";

const keyWidth = 17;
const gap = 22;
const rowGap = 4;
const toPlot = 10;

/** The names of the series in rows above the plot, from `x`; nothing where there is only one. */
export function legend(
  room: Room,
  names: readonly string[],
  x: number,
  shape: (index: number) => string = shapeOf,
): { readonly height: number; readonly layers: readonly Json[] } {
  if (names.length < 2) return { height: 0, layers: [] };
  const line = linesHeight(1, text.label);
  const places: (Words & { readonly first: boolean; readonly index: number })[] = [];
  let at = x;
  let top = 0;
  let rowLines = 1;
  for (const [index, name] of names.entries()) {
    const lines = wrapText(room.font, name, text.label, room.width - keyWidth);
    const width = keyWidth + widest(room.font, lines, text.label);
    if (at > x && at + width > x + room.width) {
      top += rowLines * line + rowGap;
      at = x;
      rowLines = 1;
    }
    for (const [below, words] of lines.entries()) {
      places.push({ x: at, y: top + (below + 0.5) * line, text: words, first: below === 0, index });
    }
    rowLines = Math.max(rowLines, lines.length);
    at += width + gap;
  }
  const height = top + rowLines * line + toPlot;
  const keys = places
    .filter(({ first }) => first)
    .map(({ x, y, index }) => ({ c0: x + 6, c1: y - height, c2: colorOf(index), c3: shape(index) }));
  const words = places.map(({ x, y, text }): Words => ({ x: x + keyWidth, y: y - height, text }));
  return {
    height,
    layers: [
      layer({ type: "point", filled: true, size: 95, opacity: 1, strokeWidth: 0 }, keys, {
        x: pixels("c0"),
        y: pixels("c1"),
        fill: as("c2"),
        shape: as("c3"),
      }),
      ...wordsLayer(words, text.label),
    ],
  };
}
