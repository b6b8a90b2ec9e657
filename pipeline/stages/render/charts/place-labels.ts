import type { Room, Words } from "./plot.ts";
import type { TextStyle } from "./wrap-text.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
}

export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly prefer: "above" | "below";
}

const away = 15;

/** A place beside each point, within the bounds, that covers no obstacle and no other label where one exists. */
export function placeLabels(
  room: Room,
  anchors: readonly Anchor[],
  style: TextStyle,
  obstacles: readonly Box[],
  bounds: Box,
): Words[] {
  const taken: Box[] = [];
  return anchors.map(({ x, y, text, prefer }) => {
    const width = room.font.width(text, style.size, style.bold ?? false);
    const height = style.size * 1.3;
    const middle = clamp(x - width / 2, bounds.x, bounds.toX - width);
    const [near, far] = prefer === "above" ? [y - away, y + away] : [y + away, y - away];
    const spots = [
      [middle, near],
      [middle, far],
      [x + away, y],
      [x - away - width, y],
      [middle, y - 2 * away],
      [middle, y + 2 * away],
    ] as const;
    let best = { cost: Number.POSITIVE_INFINITY, box: { x, y, toX: x, toY: y } };
    for (const [left, centre] of spots) {
      const box = { x: left, y: centre - height / 2, toX: left + width, toY: centre + height / 2 };
      const cost =
        100 * taken.filter((other) => overlap(box, other)).length +
        obstacles.filter((other) => overlap(box, other)).length +
        (inside(box, bounds) ? 0 : 1000);
      if (cost < best.cost) best = { cost, box };
    }
    taken.push(best.box);
    return { x: best.box.x, y: (best.box.y + best.box.toY) / 2, text };
  });
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.toX && b.x < a.toX && a.y < b.toY && b.y < a.toY;
}

function inside(box: Box, bounds: Box): boolean {
  return box.x >= bounds.x && box.toX <= bounds.toX && box.y >= bounds.y && box.toY <= bounds.toY;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
