import { cleanText } from "./clean-text.ts";
import { endLabels, labelColumn, labelText } from "./end-labels.ts";
import { linearAxis } from "./linear-ticks.ts";
import { type Anchor, type Box, placeLabels } from "./place-labels.ts";
import {
  amountAxis,
  as,
  baseAxis,
  type Json,
  layer,
  linearScale,
  type Plot,
  pixels,
  place,
  type Room,
  wordsLayer,
} from "./plot.ts";
import { isAhead, isBound, type Prepared } from "./prepare-chart.ts";
import { type Located, locate, runs } from "./runs.ts";
import { colorOf, ground, quietInk, shapeOf, text } from "./theme.ts";
import { timeAxis } from "./time-axis.ts";
import { widest } from "./wrap-text.ts";

const edge = 10;
const manyPoints = 90;

/** Change over years: a line per series, its name and last value at its end. */
export function series(prepared: Prepared, room: Room): Plot {
  const time = timeAxis(prepared, room);
  const lines = prepared.series.map((name, index) => ({
    name,
    color: colorOf(index),
    shape: shapeOf(index),
    known: locate(prepared, name, time.positions),
    runs: runs(prepared, name, time.positions),
  }));
  const amounts = lines.flatMap(({ known }) => known.map(({ amount }) => amount));
  const zero = Math.min(...amounts) < 0 || Math.min(...amounts) <= Math.max(...amounts) / 2;
  const axis = linearAxis(amounts, { zero, count: 6, number: room.words.number });

  const labels = lines.map(({ name, known }) => {
    const last = known.at(-1);
    return labelText(prepared, room, name, last, last?.x === time.last);
  });
  const left =
    Math.ceil(
      widest(
        room.font,
        axis.ticks.map(({ label }) => label),
        text.label,
      ),
    ) + 8;
  const right = labelColumn(room, labels);
  const width = Math.round(room.width - left - right);
  const height = Math.round(Math.max(220, Math.min(300, room.width * 0.6)));

  const span = time.last - time.first || 1;
  const pad = (span * edge) / (width - 2 * edge);
  const years: readonly [number, number] = [time.first - pad, time.last + pad];
  const px = (entry: Located): number => place(years, [0, width], entry.x);
  const py = (entry: Located): number => place(axis.domain, [height, 0], entry.amount);

  const x = {
    field: "c0",
    type: "quantitative",
    scale: linearScale(years),
    axis: baseAxis(time.ticks(width / (years[1] - years[0]))),
  };
  const y = { field: "c1", type: "quantitative", scale: linearScale(axis.domain), axis: amountAxis(axis) };
  const color = (channel: string): Json => ({
    [channel]: {
      field: "c2",
      type: "nominal",
      scale: { domain: prepared.series, range: lines.map((line) => line.color) },
      legend: null,
    },
  });
  const shape = {
    field: "c2",
    type: "nominal",
    scale: { domain: prepared.series, range: lines.map((line) => line.shape) },
    legend: null,
  };

  const sparse = amounts.length <= manyPoints;
  const lineRows: Json[] = [];
  const dashedRows: Json[] = [];
  const solidPoints: Json[] = [];
  const hollowPoints: Json[] = [];
  const obstacles: Box[] = [];
  for (const { name, known, runs } of lines) {
    for (const [index, run] of runs.entries()) {
      if (run.entries.length === 1) continue;
      const rows = run.dashed ? dashedRows : lineRows;
      for (const { x, amount } of run.entries) rows.push({ c0: x, c1: amount, c2: name, c3: index });
      obstacles.push(...alongLine(run.entries.map((entry) => [px(entry), py(entry)])));
    }
    const alone = new Set(runs.flatMap(({ entries }) => (entries.length === 1 ? entries : [])));
    for (const entry of known) {
      const row = { c0: entry.x, c1: entry.amount, c2: name };
      obstacles.push({ x: px(entry) - 6, y: py(entry) - 6, toX: px(entry) + 6, toY: py(entry) + 6 });
      if (isAhead(entry) || entry.qualifier !== "exact") hollowPoints.push(row);
      else if (sparse || alone.has(entry) || entry === known.at(-1)) solidPoints.push(row);
    }
  }

  const bounds = lines.flatMap(({ color, known }) =>
    known.filter(isBound).map((entry) => ({ entry, color, down: pointsDown(entry) })),
  );
  const anchors = lines.flatMap(({ known }) =>
    known.slice(0, -1).flatMap((entry): Anchor[] => {
      if (entry.qualifier === "exact" && entry.status !== "target") return [];
      const words = prepared.amount(entry);
      return [{ x: px(entry), y: py(entry), text: words, prefer: pointsDown(entry) ? "above" : "below" }];
    }),
  );
  for (const { entry, down } of bounds) {
    const [from, to] = down ? [py(entry), py(entry) + 24] : [py(entry) - 24, py(entry)];
    obstacles.push({ x: px(entry) - 5, y: from, toX: px(entry) + 5, toY: to });
  }

  return {
    width,
    height,
    left,
    right,
    above: 28,
    below: 28,
    layers: [
      layer({ type: "line", strokeWidth: 2.25, strokeJoin: "round", strokeCap: "round" }, lineRows, {
        x,
        y,
        ...color("stroke"),
        detail: { field: "c3", type: "nominal" },
      }),
      layer({ type: "line", strokeWidth: 2, strokeDash: [5, 4] }, dashedRows, {
        x,
        y,
        ...color("stroke"),
        detail: { field: "c3", type: "nominal" },
      }),
      ...arrows(bounds.map(({ entry, color, down }) => ({ x: px(entry), y: py(entry), color, down }))),
      layer(
        { type: "point", filled: true, size: sparse ? 34 : 46, opacity: 1, strokeWidth: 0 },
        solidPoints,
        {
          x,
          y,
          ...color("fill"),
          shape,
        },
      ),
      layer(
        { type: "point", filled: false, size: 52, opacity: 1, fill: ground, strokeWidth: 2 },
        hollowPoints,
        {
          x,
          y,
          ...color("stroke"),
          shape,
        },
      ),
      ...wordsLayer(
        placeLabels(room, anchors, text.footer, obstacles, {
          x: -left,
          y: -8,
          toX: width + 8,
          toY: height - 2,
        }),
        text.footer,
      ),
      ...endLabels(
        room,
        lines.flatMap(({ color, shape, known }, index) => {
          const last = known.at(-1);
          const label = labels[index];
          return last && label ? [{ ...label, x: px(last), y: py(last), color, shape }] : [];
        }),
        { width, height },
      ),
      ...wordsLayer(
        [{ x: -left, y: -20, text: cleanText(room.words.unit(prepared.chart.unit)) }],
        text.label,
        {
          fill: quietInk,
        },
      ),
    ],
  };
}

/** The true value lies below what is drawn. */
function pointsDown(entry: Located): boolean {
  return entry.qualifier === "less-than" || entry.qualifier === "at-most";
}

/** From a bound towards where the true value lies. */
function arrows(
  bounds: readonly {
    readonly x: number;
    readonly y: number;
    readonly color: string;
    readonly down: boolean;
  }[],
): Json[] {
  if (bounds.length === 0) return [];
  const rows = bounds.map(({ x, y, color, down }) => {
    const tip = down ? y + 20 : y - 20;
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

/** Small boxes along a line, so that labels keep off it. */
function alongLine(points: readonly (readonly [number, number])[]): Box[] {
  return points.flatMap(([x, y], index) => {
    const next = points[index + 1];
    if (!next) return [];
    const count = Math.max(1, Math.ceil(Math.hypot(next[0] - x, next[1] - y) / 6));
    return Array.from({ length: count }, (_, step) => {
      const share = step / count;
      const [cx, cy] = [x + (next[0] - x) * share, y + (next[1] - y) * share];
      return { x: cx - 2, y: cy - 2, toX: cx + 2, toY: cy + 2 };
    });
  });
}
