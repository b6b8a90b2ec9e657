import type { Land, Position, Ring } from "../model/land.ts";
import { toTenth } from "./to-tenth.ts";

/** A map picture: its size, and the pixel of a position. */
export interface LandPicture {
  readonly width: number;
  readonly height: number;
  place(position: Position): Position;
}

/** Pixels: points nearer to each other cannot be told apart. */
const fine = 0.7;

/** The land in a picture, in pixels: clipped at its edges, with as many points as can be seen. */
export function landIn(land: Land, { width, height, place }: LandPicture): Land {
  return land.flatMap((polygon) => {
    const [outer, ...lakes] = polygon.flatMap((ring, index) => {
      const cut = thinned(clipped(ring.map(place), width, height));
      // Without its outer ring, a lake is no land.
      return cut.length > 3 || index === 0 ? [cut] : [];
    });
    return outer && outer.length > 3 ? [[outer, ...lakes]] : [];
  });
}

/** Sutherland and Hodgman 1974: clips along one edge after the other. */
function clipped(ring: Ring, width: number, height: number): Ring {
  const edges = [
    { axis: 0, at: 0, sign: 1 },
    { axis: 0, at: width, sign: -1 },
    { axis: 1, at: 0, sign: 1 },
    { axis: 1, at: height, sign: -1 },
  ] as const;
  let points = ring;
  for (const { axis, at, sign } of edges) {
    const inside = (point: Position) => (point[axis] - at) * sign >= 0;
    if (points.every(inside)) continue;
    points = points.flatMap((point, index) => {
      const before = points.at(index - 1) ?? point;
      if (inside(before) === inside(point)) return inside(point) ? [point] : [];
      const share = (at - before[axis]) / (point[axis] - before[axis]);
      const [x, y] = [0, 1].map((of) => {
        const [from = 0, to = 0] = [before[of], point[of]];
        return from + (to - from) * share;
      });
      const crossing: Position = [x ?? 0, y ?? 0];
      return inside(point) ? [crossing, point] : [crossing];
    });
  }
  return points;
}

/** Closes the ring and rounds it to a picture's precision. */
function thinned(ring: Ring): Ring {
  const kept: Position[] = [];
  for (const [x, y] of ring) {
    const last = kept.at(-1);
    if (last && Math.hypot(x - last[0], y - last[1]) < fine) continue;
    kept.push([toTenth(x), toTenth(y)]);
  }
  const [first] = kept;
  return first ? [...kept, first] : [];
}
