import { isUpperBound } from "../../../model/quantity.ts";
import { type LinearAxis, linearAxis } from "./linear-ticks.ts";
import { alongLine, around, type Box } from "./place-labels.ts";
import { place, type Room } from "./plot.ts";
import { isBound, type Prepared } from "./prepare-chart.ts";
import { type Located, locate, type Run, runs } from "./runs.ts";
import { colorOf, shapeOf, text } from "./theme.ts";
import type { TimeAxis } from "./time-axis.ts";
import { widest } from "./wrap-text.ts";

export interface Line {
  readonly name: string;
  readonly color: string;
  readonly shape: string;
  readonly known: readonly Located[];
  readonly runs: readonly Run[];
}

/** The series, each with its colour and shape. */
export function linesOf(prepared: Prepared, time: TimeAxis): Line[] {
  return prepared.series.map((name, index) => {
    const known = locate(prepared, name, time.positions);
    return {
      name,
      color: colorOf(index),
      shape: shapeOf(index),
      known,
      runs: runs(prepared, name, known, time.positions),
    };
  });
}

/** An axis from zero, unless the amounts lie close together far above it. */
export function amountAxisOf(lines: readonly Line[], room: Room): LinearAxis {
  const amounts = lines.flatMap(({ known }) => known.map(({ amount }) => amount));
  const zero = Math.min(...amounts) <= Math.max(...amounts) / 2;
  return linearAxis(amounts, { zero, count: 6, number: room.words.number });
}

export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly years: readonly [number, number];
  x(entry: Located): number;
  y(entry: Located): number;
}

const edge = 10;

export function geometry(room: Room, axis: LinearAxis, time: TimeAxis, labels: number): Geometry {
  const ticks = axis.ticks.map(({ label }) => label);
  const left = Math.ceil(Math.max(widest(room.font, ticks, text.label) + 8, time.overhang - edge));
  const right = Math.ceil(Math.max(labels, time.overhang - edge));
  const width = Math.round(room.width - left - right);
  const height = plotHeight(room);
  const span = time.last - time.first || 1;
  const pad = (span * edge) / (width - 2 * edge);
  const years = [time.first - pad, time.last + pad] as const;
  return {
    width,
    height,
    left,
    right,
    years,
    x: (entry) => place(years, [0, width], entry.x),
    y: (entry) => place(axis.domain, [height, 0], entry.amount),
  };
}

export function plotHeight(room: Room): number {
  return Math.round(Math.max(220, Math.min(300, room.width * 0.6)));
}

/** What labels must keep off: lines, points and the arrows of bounds. */
export function obstaclesOf(lines: readonly Line[], { x, y }: Geometry): Box[] {
  return lines.flatMap(({ known, runs }) => [
    ...runs.flatMap(({ entries }) => alongLine(entries.map((entry) => [x(entry), y(entry)]))),
    ...known.map((entry) => around(x(entry), y(entry), 6)),
    ...known.filter(isBound).map((entry) => {
      const reach = pointsDown(entry) ? [0, 24] : [-24, 0];
      const [from = 0, to = 0] = reach.map((by) => y(entry) + by);
      return { x: x(entry) - 5, y: from, toX: x(entry) + 5, toY: to };
    }),
  ]);
}

/** The true value lies below what is drawn. */
export function pointsDown(entry: Located): boolean {
  return isUpperBound(entry.qualifier);
}
