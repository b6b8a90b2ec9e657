import { type Box, inside, overlap } from "./box.ts";
import type { Named } from "./place-names.ts";
import { clamp } from "./spread.ts";

export interface LabelAnchor extends Named {
  /** Sides in the order in which they are tried. */
  readonly sides: readonly Side[];
}

type Side = "above" | "below" | "right" | "left";

export interface Placed {
  readonly box: Box;
  /** Whether it covers no obstacle and no other label, and lies within the bounds. */
  readonly clear: boolean;
}

/** The freest place beside each point for its label, which avoids those placed before. */
export function placeLabels(
  anchors: readonly LabelAnchor[],
  obstacles: readonly Box[],
  bounds: Box,
): Placed[] {
  const taken: Box[] = [];
  return anchors.map((anchor) => {
    let best = {
      cost: Number.POSITIVE_INFINITY,
      box: { x: anchor.x, y: anchor.y, toX: anchor.x, toY: anchor.y },
    };
    for (const distance of [9, 18]) {
      for (const side of anchor.sides) {
        const box = beside(anchor, side, distance, bounds);
        const cost =
          100 * taken.filter((other) => overlap(box, other)).length +
          obstacles.filter((other) => overlap(box, other)).length +
          (inside(box, bounds) ? 0 : 1000);
        if (cost < best.cost) best = { cost, box };
      }
    }
    taken.push(best.box);
    return { box: best.box, clear: best.cost === 0 };
  });
}

function beside({ x, y, width, height }: LabelAnchor, side: Side, distance: number, bounds: Box): Box {
  if (side === "right" || side === "left") {
    const from = side === "right" ? x + distance : x - distance - width;
    const top = clamp(y - height / 2, bounds.y, bounds.toY - height);
    return { x: from, y: top, toX: from + width, toY: top + height };
  }
  const from = clamp(x - width / 2, bounds.x, bounds.toX - width);
  const top = side === "above" ? y - distance - height : y + distance;
  return { x: from, y: top, toX: from + width, toY: top + height };
}
