import { alongLine, awayFrom, type Box, crosses, inside, overlap } from "./box.ts";
import { clamp } from "./spread.ts";

/** A point and the size of its name. */
export interface Named {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A name beside its point, or further away at the end of a line. */
export interface NamePlace {
  readonly box: Box;
  readonly line: Box | null;
}

/** A possible place of a name; cheaper ones are tried first. */
interface Try extends NamePlace {
  readonly cost: number;
  /** The points that its line crosses. */
  readonly over: readonly Named[];
}

interface Way extends NamePlace {
  readonly cost: number;
  /** Small boxes along the line. */
  readonly steps: readonly Box[];
  /** The box around both; places whose reaches do not touch are compatible. */
  readonly reach: Box;
}

/** The possible places of a name, best first, and the box around all of their reaches. */
interface Ways {
  readonly all: readonly Way[];
  readonly reach: Box;
}

type Placed = ReadonlyMap<Named, Way>;

const dot = 4;
const beside = 9;
const apart = 3;
/** Distance from other points within which a name might seem to belong to them. */
const clear = 8;
/** Points this near overlap: a line may cross them. */
const close = 2.5 * dot;
/** Points nearer than this are a crowd, which a line leads out of. */
const crowd = 40;
const angles = Array.from({ length: 24 }, (_, step) => (step * Math.PI) / 12);
const nearest = 14;
const farthest = 70;
const distances = Array.from({ length: (farthest - nearest) / 4 + 1 }, (_, step) => nearest + step * 4);
const rounds = 4;
/** Limit of places tried for one name. */
const enough = 120;
/** With more points than this, most get no name anyway: only those listed first do, not any that lie alone. */
const many = 120;
const leading = 32;

/** The order of the points affects how many find a place. */
const orders: readonly ((a: Named, b: Named) => number)[] = [
  (a, b) => a.x - b.x,
  (a, b) => b.x - a.x,
  (a, b) => a.y - b.y,
  (a, b) => b.y - a.y,
];

/**
 * Places for as many names of points as possible: beside them, else at the end of a short line; null where neither is free.
 * In each round those without a place go first; of very many points, only those listed first are named, in that order.
 */
export function placeNames(points: readonly Named[], bounds: Box): (NamePlace | null)[] {
  const isCrowded = points.length > many;
  const named = isCrowded ? points.slice(0, leading) : points;
  const ways = new Map(named.map((labelled) => [labelled, waysFor(labelled, points, bounds)] as const));
  if (isCrowded) {
    const placed = settled(inTurn(named, ways), named, ways);
    return points.map((labelled) => placed.get(labelled) ?? null);
  }
  let best: Placed = new Map();
  for (const order of orders) {
    let turns = [...points].sort(order);
    for (let round = 0; round < rounds && best.size < points.length; round++) {
      const placed = settled(inTurn(turns, ways), turns, ways);
      if (placed.size > best.size || (placed.size === best.size && costOf(placed) < costOf(best)))
        best = placed;
      turns = [
        ...turns.filter((labelled) => !placed.has(labelled)),
        ...turns.filter((labelled) => placed.has(labelled)),
      ];
    }
  }
  return points.map((labelled) => best.get(labelled) ?? null);
}

function costOf(placed: Placed): number {
  return [...placed.values()].reduce((sum, { cost }) => sum + cost, 0);
}

function inTurn(turns: readonly Named[], ways: ReadonlyMap<Named, Ways>): Placed {
  const placed = new Map<Named, Way>();
  for (const labelled of turns) {
    const way = bestBeside(placed, labelled, ways);
    if (way) placed.set(labelled, way);
  }
  return placed;
}

/** Moves each name to the best place the others leave: early ones avoided places that nobody took. */
function settled(placed: Placed, turns: readonly Named[], ways: ReadonlyMap<Named, Ways>): Placed {
  const moved = new Map(placed);
  for (const labelled of [...turns, ...turns]) {
    const way = bestBeside(moved, labelled, ways);
    if (way) moved.set(labelled, way);
  }
  return moved;
}

/** The best place that those of the other names leave. */
function bestBeside(placed: Placed, labelled: Named, ways: ReadonlyMap<Named, Ways>): Way | undefined {
  const possible = ways.get(labelled);
  if (!possible) return undefined;
  const near: Way[] = [];
  for (const [point, way] of placed)
    if (point !== labelled && overlap(possible.reach, way.reach)) near.push(way);
  return possible.all.find((candidate) => near.every((other) => goTogether(candidate, other)));
}

function goTogether(a: Way, b: Way): boolean {
  if (!overlap(a.reach, b.reach)) return true;
  if (overlap(grown(a.box), b.box)) return false;
  if (a.steps.some((step) => overlap(step, b.box))) return false;
  if (b.steps.some((step) => overlap(step, a.box))) return false;
  return !(a.line && b.line && crosses(a.line, b.line));
}

/** The places for a name that points and bounds allow, best first: near, out of the crowd, over no other point. */
function waysFor(labelled: Named, points: readonly Named[], bounds: Box): Ways {
  const out = outward(labelled, points);
  const reach = farthest + labelled.width + clear;
  const others = points.filter(
    (point) =>
      point !== labelled && Math.abs(point.x - labelled.x) < reach && Math.abs(point.y - labelled.y) < reach,
  );
  const isFree = ({ box, line, over }: Try): boolean =>
    !others.some((point) => awayFrom(point, box) < (line ? dot + apart : clear)) &&
    !over.some((point) => apartFrom(labelled, point.x, point.y) > close);
  const led = angles.flatMap((angle) => {
    const turn = out === null ? 0 : 1 - Math.cos(angle - out);
    return distances.flatMap((distance): Try[] => {
      const { box, line } = ledTo(labelled, angle, distance);
      if (!inside(box, bounds)) return [];
      const over = runOver(line, others);
      return [{ box, line, over, cost: distance + 16 * turn + 14 * over.length }];
    });
  });
  const sides = sidesOf(labelled).filter(({ box }) => inside(box, bounds));
  const ways: Way[] = [];
  for (const candidate of [...sides, ...led].sort((a, b) => a.cost - b.cost)) {
    if (ways.length === enough) break;
    if (!isFree(candidate)) continue;
    const { box, line, cost } = candidate;
    const steps = line ? along(line) : [];
    ways.push({ box, line, cost, steps, reach: around([grown(box), ...steps]) });
  }
  return { all: ways, reach: around(ways.map(({ reach }) => reach)) };
}

function sidesOf({ x, y, width, height }: Named): Try[] {
  const corners = [
    [x + beside, y - height / 2],
    [x - beside - width, y - height / 2],
    [x - width / 2, y - beside - height],
    [x - width / 2, y + beside],
  ] as const;
  return corners.map(([left, top], cost) => {
    return { box: { x: left, y: top, toX: left + width, toY: top + height }, line: null, over: [], cost };
  });
}

function ledTo({ x, y, width, height }: Named, angle: number, distance: number) {
  const [right, down] = [Math.cos(angle), Math.sin(angle)];
  const line = {
    x: x + right * (dot + 1),
    y: y + down * (dot + 1),
    toX: x + right * distance,
    toY: y + down * distance,
  };
  const isBeside = Math.abs(right) > 0.35;
  const left = isBeside ? (right > 0 ? line.toX + apart : line.toX - apart - width) : line.toX - width / 2;
  const top = isBeside ? line.toY - height / 2 : down > 0 ? line.toY : line.toY - height;
  return { line, box: { x: left, y: top, toX: left + width, toY: top + height } };
}

/** The points that a line crosses. */
function runOver(line: Box, points: readonly Named[]): Named[] {
  const [right, down] = [line.toX - line.x, line.toY - line.y];
  const length = right * right + down * down || 1;
  return points.filter((point) => {
    const share = clamp(((point.x - line.x) * right + (point.y - line.y) * down) / length, 0, 1);
    return apartFrom(point, line.x + share * right, line.y + share * down) < dot + 2;
  });
}

/** Math.hypot guards against overflow, at many times the cost. */
function apartFrom(point: Named, x: number, y: number): number {
  return Math.sqrt((point.x - x) ** 2 + (point.y - y) ** 2);
}

/** The direction out of a crowd; null for a point without neighbours. */
function outward({ x, y }: Named, points: readonly Named[]): number | null {
  const near = points.filter((other) => apartFrom(other, x, y) < crowd);
  const across = near.reduce((sum, other) => sum + x - other.x, 0);
  const down = near.reduce((sum, other) => sum + y - other.y, 0);
  return Math.hypot(across, down) < 1 ? null : Math.atan2(down, across);
}

function along({ x, y, toX, toY }: Box): Box[] {
  return alongLine([
    [x, y],
    [toX, toY],
  ]);
}

function around(all: readonly Box[]): Box {
  return {
    x: Math.min(...all.map(({ x }) => x)),
    y: Math.min(...all.map(({ y }) => y)),
    toX: Math.max(...all.map(({ toX }) => toX)),
    toY: Math.max(...all.map(({ toY }) => toY)),
  };
}

function grown({ x, y, toX, toY }: Box): Box {
  return { x: x - apart, y: y - 1, toX: toX + apart, toY: toY + 1 };
}
