import { as, type Json, layer, pixels } from "./plot.ts";

export interface BoundArrow {
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly down: boolean;
}

const arrowLength = 20;

/** From a bound towards where the true value lies. */
export function boundArrows(arrows: readonly BoundArrow[]): Json[] {
  if (arrows.length === 0) return [];
  const rows = arrows.map(({ x, y, color, down }) => {
    const tip = down ? y + arrowLength : y - arrowLength;
    return { c0: x, c1: y, c2: tip, c3: color, c4: down ? "triangle-down" : "triangle-up" };
  });
  return [
    layer({ type: "rule", strokeWidth: 1.75 }, rows, {
      x: pixels("c0"),
      y: pixels("c1"),
      y2: { field: "c2" },
      stroke: as("c3"),
    }),
    layer({ type: "point", filled: true, size: 40, opacity: 1, strokeWidth: 0 }, rows, {
      x: pixels("c0"),
      y: pixels("c2"),
      fill: as("c3"),
      shape: as("c4"),
    }),
  ];
}
