import { isBound, isUpperBound } from "../../model/quantity.ts";
import type { Unit } from "../../model/unit.ts";
import { amountScale } from "../amount-scale.ts";
import { axisAmounts } from "../axis-amounts.ts";
import { besideLayers } from "../beside.ts";
import { alongLine, around, type Box } from "../box.ts";
import type { ChartForm } from "../chart-form.ts";
import { earlierMarks } from "../earlier-marks.ts";
import {
  columnWidth,
  type EndLabel,
  endLabel,
  endLayers,
  keyX,
  type PlacedEnd,
  placeEnds,
} from "../end-labels.ts";
import { type LocatedEntry, linesOf, type Run, type SeriesLine, valuesAlone } from "../lines-of.ts";
import { type LabelAnchor, placeLabels } from "../place-labels.ts";
import { isSpan, isUnsure, type Prepared } from "../prepared.ts";
import { referenceLayers } from "../references.ts";
import { type Body, type Room, widthOf } from "../room.ts";
import { ahead, bySeries, quantitative, rowOf } from "../rows.ts";
import { tellOverTime } from "../tell.ts";
import { type Json, lineHeight, text } from "../theme.ts";
import { timeScale } from "../time-scale.ts";

/** The position of a value in the plot, in pixels from its top left. */
interface Placing {
  x(entry: LocatedEntry): number;
  y(entry: LocatedEntry): number;
}

const manyPoints = 90;

/** Units whose zero does not mean nothing, so that axes need not start there; for others that would exaggerate changes. */
const withoutZero: ReadonlySet<Unit> = new Set<Unit>(["degC", "degF", "index", "rank"]);

export const series: ChartForm = {
  means: "change over time, a line for each series",
  needs: "amount",
  draw,
  tell: tellOverTime,
  table: "amounts",
  inSheet: { order: "line by line" },
};

/** Change over time: a line for each series, its name and last value at its end; intervals are bars of their length. */
function draw(prepared: Prepared, room: Room): Body {
  const time = timeScale(prepared, room);
  const lines = linesOf(prepared, time.positions);
  const zero = !withoutZero.has(prepared.chart.unit);
  const scale = amountScale(prepared, room, axisAmounts(prepared), { zero });
  const { height } = room;
  const left = Math.ceil(Math.max(scale.widest + 8, time.overhang - 10));
  const labels = lines.map(({ name, located }) => {
    const last = located.at(-1);
    const shown = last ?? prepared.entries.find((entry) => entry.series === name);
    const early = last !== undefined && last.x < time.last && !isSpan(last);
    return endLabel(prepared, room, { series: name, last: shown, early });
  });
  const layOut = (column: readonly number[]) => {
    const right = Math.ceil(
      Math.max(
        columnWidth(
          room,
          column.map((index) => labels[index] ?? ""),
        ),
        time.overhang - 10,
      ),
    );
    const width = Math.round(room.width - left - right);
    const x = (entry: LocatedEntry) => time.px(entry.x, width);
    const y = (entry: LocatedEntry) => scale.down(entry.amount, height);
    const ends = placeEnds(
      column.map((index): EndLabel => {
        const last = lines[index]?.located.at(-1);
        const from = last ? { row: rowOf(prepared, last), amount: last.amount, down: y(last) } : null;
        return { series: lines[index]?.name ?? "", label: labels[index] ?? "", from };
      }),
      height,
    );
    const placing = { x, y };
    const lasts = column.map((index) => lines[index]?.located.at(-1));
    const obstacles = [...obstaclesOf(lines, placing), ...leaders(lasts, ends, width, placing)];
    return { width, x, y, ends, obstacles, bounds: { x: 3, y: -8, toX: width + 8, toY: height - 2 } };
  };

  // Series that end early are labelled at their end if there is room; the others in a column at the right.
  const soon = time.last - (time.last - time.first) * 0.12;
  const isEarly = ({ located }: SeriesLine) => {
    const last = located.at(-1);
    return last !== undefined && last.x < soon && !isSpan(last);
  };
  let early = lines.flatMap((line, index) => (isEarly(line) ? [index] : []));
  let at = layOut([]);
  let beside: readonly { readonly index: number; readonly box: Box }[] = [];
  for (;;) {
    at = layOut(lines.flatMap((_, index) => (early.includes(index) ? [] : [index])));
    const anchors = early.map((index): LabelAnchor => {
      const last = lines[index]?.located.at(-1);
      const label = labels[index] ?? "";
      const size = { width: widthOf(room, label), height: label.split("\n").length * lineHeight(text.label) };
      return {
        ...size,
        x: last ? at.x(last) : 0,
        y: last ? at.y(last) : 0,
        sides: ["right", "above", "below", "left"],
      };
    });
    const places = placeLabels(anchors, at.obstacles, at.bounds);
    beside = early.flatMap((index, order) => (places[order] ? [{ index, box: places[order].box }] : []));
    const fitting = early.filter((_, order) => places[order]?.clear);
    if (fitting.length === early.length) break;
    early = fitting;
  }

  const points = pointLabels(prepared, room, lines, at);
  const spots = placeLabels(
    points.map(({ anchor }) => anchor),
    [...at.obstacles, ...beside.map(({ box }) => box)],
    at.bounds,
  );
  const channel = time.channel(prepared.fields.category, at.width);
  const y = { ...quantitative("amount"), ...scale.channel };
  const earlier = earlierMarks(prepared, "y", scale.amountAt(0, height) - scale.amountAt(1, height));
  const texts = [
    ...beside.flatMap(({ index, box }) => {
      const last = lines[index]?.located.at(-1);
      return last ? [{ entry: last, label: labels[index] ?? "", box, style: "label" as const }] : [];
    }),
    ...points.flatMap(({ entry, label }, index) => {
      const box = spots[index]?.box;
      return box ? [{ entry, label, box, style: "beside" as const }] : [];
    }),
  ];
  return {
    left,
    below: 32,
    marksEarlier: earlier.length > 0,
    spec: {
      data: { values: rowsOf(prepared, lines) },
      width: at.width,
      height,
      layer: [
        ...(earlier.length > 0 ? [{ encoding: { x: channel, y }, layer: earlier }] : []),
        {
          encoding: { x: channel, y, color: bySeries(prepared) },
          layer: [
            ...lineLayers(prepared, lines),
            ...pointLayers(prepared, lines),
            ...endLayers(prepared, at.ends, { at: (down) => scale.amountAt(down, height), shape: true }),
          ],
        },
        ...besideLayers(prepared, texts),
        ...referenceLayers(
          prepared.chart.references ?? [],
          { channel: "y", extent: [0, height], px: (amount) => scale.down(amount, height) },
          room,
        ),
      ],
    },
  };
}

/** Every value, and every gap with its reason: a `run` is a stretch joined by a line; other values are `alone`. */
function rowsOf(prepared: Prepared, lines: readonly SeriesLine[]): Json[] {
  const stretches = stretchesOf(lines);
  const run = new Map(
    stretches.flatMap(({ dashed, entries }, index) =>
      dashed ? [] : entries.map(({ observation }) => [observation, index + 1] as const),
    ),
  );
  const alone = new Set(valuesAlone(lines).map(({ observation }) => observation));
  return prepared.entries.map((entry) => {
    const stretch = run.get(entry.observation);
    return rowOf(prepared, entry, {
      ...(stretch === undefined ? {} : { run: stretch }),
      ...(alone.has(entry.observation) ? { alone: true } : {}),
    });
  });
}

function stretchesOf(lines: readonly SeriesLine[]): Run[] {
  return lines.flatMap(({ runs }) => runs.filter(({ entries }) => entries.length > 1));
}

/** Lines where values may be joined; dashed, and with rows of their own, where they lead to an unmeasured value. */
function lineLayers(prepared: Prepared, lines: readonly SeriesLine[]): Json[] {
  if (prepared.entries.some(isSpan)) return [];
  const stretches = stretchesOf(lines);
  const encoding = { detail: { field: "run" } };
  const ahead = stretches.flatMap(({ dashed, entries }, index) =>
    dashed ? entries.map((entry) => rowOf(prepared, entry, { run: index + 1 })) : [],
  );
  return [
    ...(stretches.some(({ dashed }) => !dashed)
      ? [{ transform: [{ filter: "isValid(datum.run)" }], mark: "line", encoding }]
      : []),
    ...(ahead.length > 0
      ? [{ data: { values: ahead }, mark: { type: "line", style: "ahead" }, encoding }]
      : []),
  ];
}

/** A point for each value, hollow where it is not an exact measurement, with an arrow towards the true value. */
function pointLayers(prepared: Prepared, lines: readonly SeriesLine[]): Json[] {
  if (prepared.entries.some(isSpan)) {
    return [{ mark: { type: "rule", strokeWidth: 4 }, encoding: { x2: { field: "until" } } }];
  }
  const shape = { shape: bySeries(prepared) };
  const located = lines.flatMap((line) => line.located);
  const alone = valuesAlone(lines);
  const filter = (test: string) => [{ filter: test }];
  const has = (test: (entry: LocatedEntry) => boolean) => located.some(test);
  const bound = (test: string, yOffset: number, angle: number): Json => ({
    transform: filter(test),
    mark: { type: "point", style: "bound", shape: "arrow", angle, yOffset },
    encoding: {},
  });
  const ordinary = located.length > manyPoints && alone.length === 0;
  const many = located.length > manyPoints ? "datum.alone === true && " : "";
  return [
    ...(ordinary
      ? []
      : [
          {
            transform: filter(`${many}isValid(datum.amount) && !(${ahead}) && !isValid(datum.qualifier)`),
            mark: { type: "point" },
            encoding: shape,
          },
        ]),
    ...(has(isUnsure)
      ? [
          {
            transform: filter(`isValid(datum.amount) && (${ahead} || isValid(datum.qualifier))`),
            mark: { type: "point", style: "hollow", filled: false },
            encoding: shape,
          },
        ]
      : []),
    ...(has(pointsDown) ? [bound("indexof(['less-than', 'at-most'], datum.qualifier) >= 0", 13, 180)] : []),
    ...(has((entry) => isBound(entry) && !pointsDown(entry))
      ? [bound("indexof(['more-than', 'at-least'], datum.qualifier) >= 0", -13, 0)]
      : []),
  ];
}

/** Labels for points that a line does not explain: bounds, approximate figures, targets, values that stand alone. */
function pointLabels(
  prepared: Prepared,
  room: Room,
  lines: readonly SeriesLine[],
  { x, y }: Placing,
): { readonly entry: LocatedEntry; readonly label: string; readonly anchor: LabelAnchor }[] {
  const alone = valuesAlone(lines);
  const few = alone.length <= 8 && !prepared.entries.some(isSpan);
  return lines.flatMap(({ located }) =>
    located.slice(0, -1).flatMap((entry) => {
      const ordinary = entry.qualifier === "exact" && entry.status !== "target";
      if (ordinary && !(few && alone.includes(entry))) return [];
      const label = prepared.amount(entry);
      const width = widthOf(room, label, text.note);
      const sides = pointsDown(entry)
        ? (["above", "right", "left", "below"] as const)
        : (["below", "right", "left", "above"] as const);
      return [{ entry, label, anchor: { x: x(entry), y: y(entry), width, height: 16, sides } }];
    }),
  );
}

/** What labels must avoid: lines, points and the arrows of bounds. */
function obstaclesOf(lines: readonly SeriesLine[], { x, y }: Placing): Box[] {
  return lines.flatMap(({ located, runs }) => [
    ...runs.flatMap(({ entries }) => alongLine(entries.map((entry) => [x(entry), y(entry)]))),
    ...located.map((entry) => around(x(entry), y(entry), 6)),
    ...located.flatMap((entry) =>
      entry.earlier === null ? [] : [around(x(entry), y({ ...entry, amount: entry.earlier }), 6)],
    ),
    ...located.filter(isBound).map((entry) => {
      const [from, to] = pointsDown(entry) ? [0, 24] : [-24, 0];
      return { x: x(entry) - 5, y: y(entry) + (from ?? 0), toX: x(entry) + 5, toY: y(entry) + (to ?? 0) };
    }),
  ]);
}

/** Leaders from the last values of lines to their labels in the column. */
function leaders(
  lasts: readonly (LocatedEntry | undefined)[],
  ends: readonly PlacedEnd[],
  width: number,
  { x, y }: Placing,
): Box[] {
  return lasts.flatMap((last, order) => {
    const end = ends[order];
    return last && end
      ? alongLine([
          [x(last), y(last)],
          [keyX(width), end.middle],
        ])
      : [];
  });
}

/** Whether the true value is below the one drawn. */
function pointsDown(entry: LocatedEntry): boolean {
  return isUpperBound(entry.qualifier);
}
