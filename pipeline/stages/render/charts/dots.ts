import { axisBeside, categoryRows } from "./category-rows.ts";
import { cleanText } from "./clean-text.ts";
import { legend } from "./legend.ts";
import {
  amountAxis,
  as,
  type Json,
  layer,
  linearScale,
  type Plot,
  pixels,
  place,
  type Room,
  type Spot,
  type Words,
  wordsLayer,
} from "./plot.ts";
import { type Entry, isAhead, type Prepared, signs } from "./prepare-chart.ts";
import { absentColor, colorOf, gridColor, ground, quietInk, shapeOf, text } from "./theme.ts";

const dotHeight = 20;
const toValue = 11;

/** Few series compared over categories: in each row one dot per series, with its number. */
export function dots(prepared: Prepared, room: Room): Plot {
  const body = prepared.series.length * dotHeight;
  const { rows, height, left, layers } = categoryRows(prepared, room, prepared.categories, {
    height: body,
    gap: 14,
  });
  const total = room.width - left;
  const number = (entry: Entry): string =>
    entry.amount === null
      ? prepared.amount(entry)
      : cleanText(signs[entry.qualifier] + room.words.number(entry.amount, entry.qualifier));
  const { axis, width } = axisBeside(
    room,
    extentOf(prepared),
    total,
    prepared.entries.map((entry) => ({
      amount: entry.amount ?? 0,
      width: room.font.width(number(entry), text.strong.size, true) + toValue,
    })),
  );
  const px = (amount: number): number => place(axis.domain, [0, width], amount);

  const solid: Json[] = [];
  const hollow: Json[] = [];
  const absent: Json[] = [];
  const stems: Json[] = [];
  const numbers: Words[] = [];
  const absences: Words[] = [];
  const spots: Spot[] = [];
  for (const { category, middle } of rows) {
    for (const [index, name] of prepared.series.entries()) {
      const entry = prepared.at(category, name);
      if (!entry) continue;
      const y = middle - body / 2 + (index + 0.5) * dotHeight;
      const marker = { c1: y, c2: colorOf(index), c3: shapeOf(index) };
      const label = { x: px(entry.amount ?? 0) + toValue, y, text: number(entry) };
      (entry.amount === null ? absences : numbers).push(label);
      const at = px(entry.amount ?? 0);
      spots.push({ entry, x: at - 6, y: y - 6, toX: at + 6, toY: y + 6 });
      if (entry.amount === null) {
        absent.push({ ...marker, c0: px(0) });
        continue;
      }
      stems.push({ c0: px(0), c1: y, c2: px(entry.amount), c3: colorOf(index) });
      const open = isAhead(entry) || entry.qualifier !== "exact";
      (open ? hollow : solid).push({ ...marker, c0: entry.amount });
    }
  }

  const key = legend(room, prepared.series, -left);
  const between = rows.slice(1).map(({ top }) => ({ c0: -left, c1: top, c2: total }));
  const x = { field: "c0", type: "quantitative", scale: linearScale(axis.domain), axis: amountAxis(axis) };
  const marks = { y: pixels("c1"), shape: as("c3") };
  return {
    width,
    height,
    left,
    right: total - width,
    above: key.height,
    below: 24,
    layers: [
      layer({ type: "rule", stroke: gridColor, strokeWidth: 1 }, between, {
        x: pixels("c0"),
        x2: { field: "c2" },
        y: pixels("c1"),
      }),
      layer({ type: "rule", strokeWidth: 2, strokeOpacity: 0.35 }, stems, {
        x: pixels("c0"),
        x2: { field: "c2" },
        y: pixels("c1"),
        stroke: as("c3"),
      }),
      layer({ type: "point", filled: true, size: 120, opacity: 1, strokeWidth: 0 }, solid, {
        x,
        ...marks,
        fill: as("c2"),
      }),
      layer({ type: "point", filled: false, size: 110, opacity: 1, fill: ground, strokeWidth: 2 }, hollow, {
        x,
        ...marks,
        stroke: as("c2"),
      }),
      layer({ type: "point", filled: false, size: 90, opacity: 1, ...outline }, absent, {
        x: pixels("c0"),
        ...marks,
      }),
      ...layers,
      ...wordsLayer(numbers, text.strong),
      ...wordsLayer(absences, text.label, { fill: quietInk }),
      ...key.layers,
    ],
    spots,
  };
}

const outline = { fill: ground, stroke: absentColor, strokeWidth: 1.25, strokeDash: [2, 2] };

/** What the axis must show: the amounts, and the whole where shares fill much of it. */
function extentOf(prepared: Prepared): number[] {
  const known = prepared.entries.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const shares = prepared.chart.unit === "percent" && Math.min(...known) >= 0 && Math.max(...known) > 40;
  return shares ? [...known, 100] : known;
}
