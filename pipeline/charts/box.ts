/** A rectangle in pixels; also a line between its corners. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
}

/** Small boxes along a line, so that labels avoid it. */
export function alongLine(points: readonly (readonly [x: number, y: number])[]): Box[] {
  return points.flatMap(([x, y], index) => {
    const next = points[index + 1];
    if (!next) return [];
    const count = Math.max(1, Math.ceil(Math.hypot(next[0] - x, next[1] - y) / 6));
    return Array.from({ length: count }, (_, step) => {
      const share = step / count;
      return around(x + (next[0] - x) * share, y + (next[1] - y) * share, 2);
    });
  });
}

export function around(x: number, y: number, reach: number): Box {
  return { x: x - reach, y: y - reach, toX: x + reach, toY: y + reach };
}

/** The distance of a point from a box; 0 inside. Math.hypot guards against overflow, at many times the cost. */
export function awayFrom({ x, y }: { readonly x: number; readonly y: number }, box: Box): number {
  return Math.sqrt(Math.max(box.x - x, 0, x - box.toX) ** 2 + Math.max(box.y - y, 0, y - box.toY) ** 2);
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.toX && b.x < a.toX && a.y < b.toY && b.y < a.toY;
}

export function inside(box: Box, bounds: Box): boolean {
  return box.x >= bounds.x && box.toX <= bounds.toX && box.y >= bounds.y && box.toY <= bounds.toY;
}

/** Whether two lines cross. */
export function crosses(a: Box, b: Box): boolean {
  const side = (line: Box, x: number, y: number) =>
    Math.sign((line.toX - line.x) * (y - line.y) - (line.toY - line.y) * (x - line.x));
  return side(a, b.x, b.y) !== side(a, b.toX, b.toY) && side(b, a.x, a.y) !== side(b, a.toX, a.toY);
}
