import { boundArrows } from "./bound-arrows.ts";
import { cleanText } from "./clean-text.ts";
import { columnWidth, type EndLabel, endLabels, keysOf } from "./end-labels.ts";
import { type LabelText, labelLayers, labelText } from "./label-text.ts";
import { type Anchor, alongLine, type Box, type Placed, placeLabels } from "./place-labels.ts";
import { amountAxis, baseAxis, linearScale, type Plot, type Room, wordsLayer } from "./plot.ts";
import { isAhead, isBound, type Prepared } from "./prepare-chart.ts";
import type { Located } from "./runs.ts";
import { lineLayers, pointLayers } from "./series-layers.ts";
import {
  amountAxisOf,
  type Geometry,
  geometry,
  type Line,
  linesOf,
  obstaclesOf,
  pointsDown,
} from "./series-lines.ts";
import { quietInk, text } from "./theme.ts";
import { timeAxis } from "./time-axis.ts";

interface Labelled {
  readonly line: Line;
  /** Undefined where no value of the series is known. */
  readonly last: Located | undefined;
  readonly label: LabelText;
}

/** Change over years: a line per series, its name and last value at its end. */
export function series(prepared: Prepared, room: Room): Plot {
  const time = timeAxis(prepared, room);
  const lines = linesOf(prepared, time);
  const axis = amountAxisOf(lines, room);
  const labelled = lines.map((line): Labelled => {
    const last = line.known.at(-1);
    const entry = last ?? prepared.entries.find(({ series }) => series === line.name);
    return { line, last, label: labelText(prepared, room, line.name, entry, !last || last.x === time.last) };
  });
  const soon = time.last - (time.last - time.first) * 0.12;
  const early = labelled.filter(({ last }) => last && last.x < soon);
  const { at, beside, column } = arrange(labelled, early, (right) => {
    const at = geometry(room, axis, time, right);
    return { at, obstacles: obstaclesOf(lines, at) };
  });

  const points = pointLabels(prepared, room, lines, at);
  const spots = placeLabels(
    points.map(({ anchor }) => anchor),
    [...obstaclesOf(lines, at), ...leadersOf(column, at), ...beside.map(({ box }) => box)],
    boundsOf(at),
  );
  const ticks = time.ticks(at.width / (at.years[1] - at.years[0]));
  const x = { field: "c0", type: "quantitative", scale: linearScale(at.years), axis: baseAxis(ticks) };
  const y = { field: "c1", type: "quantitative", scale: linearScale(axis.domain), axis: amountAxis(axis) };
  const unit = cleanText(room.words.unit(prepared.chart.unit));
  return {
    width: at.width,
    height: at.height,
    left: at.left,
    right: at.right,
    above: 28,
    below: 28,
    layers: [
      ...lineLayers(lines, { x, y }),
      ...boundArrows(
        lines.flatMap(({ known, color }) =>
          known
            .filter(isBound)
            .map((entry) => ({ x: at.x(entry), y: at.y(entry), color, down: pointsDown(entry) })),
        ),
      ),
      ...pointLayers(lines, { x, y }),
      ...wordsLayer(
        points.flatMap(({ words }, index) => {
          const box = spots[index]?.box;
          return box ? [{ x: box.x, y: (box.y + box.toY) / 2, text: words }] : [];
        }),
        text.footer,
      ),
      ...labelLayers(
        room,
        beside.map(({ label, box }) => ({ label, x: box.x, y: box.y })),
      ),
      ...endLabels(room, endsOf(column, at), at),
      ...wordsLayer([{ x: -at.left, y: -20, text: unit }], text.label, { fill: quietInk }),
    ],
    spots: lines.flatMap(({ known }) =>
      known.map((entry) => ({ entry, x: at.x(entry), y: at.y(entry), toX: at.x(entry), toY: at.y(entry) })),
    ),
  };
}

/** Series that end early are named beside their end while there is room; the others in a column at the right. */
function arrange(
  labelled: readonly Labelled[],
  early: readonly Labelled[],
  layOut: (right: number) => { readonly at: Geometry; readonly obstacles: readonly Box[] },
): {
  readonly at: Geometry;
  readonly beside: readonly (Labelled & Placed)[];
  readonly column: readonly Labelled[];
} {
  const column = labelled.filter((one) => !early.includes(one));
  const { at, obstacles } = layOut(columnWidth(column.map(({ label }) => label)));
  const anchors = early.map(({ last, label: { width, height } }): Anchor => {
    const [x, y] = last ? [at.x(last), at.y(last)] : [0, 0];
    return { x, y, width, height, sides: ["right", "above", "below", "left"] };
  });
  const leaders = leadersOf(column, at);
  const places = placeLabels(anchors, [...obstacles, ...leaders], boundsOf(at));
  const fitting = early.filter((_, index) => places[index]?.clear);
  if (fitting.length < early.length) return arrange(labelled, fitting, layOut);
  const beside = early.flatMap((one, index) => {
    const place = places[index];
    return place ? [{ ...one, ...place }] : [];
  });
  return { at, beside, column };
}

function endsOf(column: readonly Labelled[], at: Geometry): EndLabel[] {
  return column.map(({ line, last, label }) => ({
    label,
    from: last ? { x: at.x(last), y: at.y(last) } : null,
    color: line.color,
    shape: line.shape,
    hollow: !last || isAhead(last),
  }));
}

/** The ways from the lines' ends to the column of labels. */
function leadersOf(column: readonly Labelled[], at: Geometry): Box[] {
  return keysOf(endsOf(column, at), at).flatMap(({ from, key }) =>
    from
      ? alongLine([
          [from.x, from.y],
          [key.x, key.y],
        ])
      : [],
  );
}

function boundsOf(at: Geometry): Box {
  return { x: 3, y: -8, toX: at.width + 8, toY: at.height - 2 };
}

/** Words beside the points that a line does not explain: bounds, rough figures, targets, values that stand alone. */
function pointLabels(
  prepared: Prepared,
  room: Room,
  lines: readonly Line[],
  at: Geometry,
): { readonly words: string; readonly anchor: Anchor }[] {
  const alone = lines.flatMap(({ runs }) =>
    runs.flatMap(({ entries }) => (entries.length === 1 ? entries : [])),
  );
  const few = alone.length <= 8;
  return lines.flatMap(({ known }) =>
    known.slice(0, -1).flatMap((entry) => {
      const ordinary = entry.qualifier === "exact" && entry.status !== "target";
      if (ordinary && !(few && alone.includes(entry))) return [];
      const words = prepared.amount(entry);
      const width = room.font.width(words, text.footer.size, false);
      const sides = pointsDown(entry)
        ? (["above", "right", "left", "below"] as const)
        : (["below", "right", "left", "above"] as const);
      return [{ words, anchor: { x: at.x(entry), y: at.y(entry), width, height: 16, sides } }];
    }),
  );
}
