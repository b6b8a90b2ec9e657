import { as, type Json, layer, pixels, type Room, type Words, wordsLayer } from "./plot.ts";
import { colorOf, shapeOf, text } from "./theme.ts";

const keyWidth = 17;
const gap = 22;
const rowHeight = 22;

/** The names of the series in rows above the plot, from `x`; nothing where there is only one. */
export function legend(
  room: Room,
  names: readonly string[],
  x: number,
  shape: (index: number) => string = shapeOf,
): { readonly height: number; layers(bottom: number): Json[] } {
  if (names.length < 2) return { height: 0, layers: () => [] };
  let at = x;
  let row = 0;
  const places = names.map((name) => {
    const width = keyWidth + room.font.width(name, text.label.size, false);
    if (at > x && at + width > x + room.width) {
      at = x;
      row++;
    }
    const place = { x: at, row };
    at += width + gap;
    return place;
  });
  const height = (row + 1) * rowHeight;
  return {
    height,
    layers: (bottom) => {
      const y = (of: number): number => bottom - height + (of + 0.5) * rowHeight;
      const keys = places.map((place, index) => ({
        c0: place.x + 6,
        c1: y(place.row),
        c2: colorOf(index),
        c3: shape(index),
      }));
      const words = places.map((place, index): Words => {
        return { x: place.x + keyWidth, y: y(place.row), text: names[index] ?? "" };
      });
      return [
        layer({ type: "point", filled: true, size: 95, opacity: 1, strokeWidth: 0 }, keys, {
          x: pixels("c0"),
          y: pixels("c1"),
          fill: as("c2"),
          shape: as("c3"),
        }),
        ...wordsLayer(words, text.label),
      ];
    },
  };
}
