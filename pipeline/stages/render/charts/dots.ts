import { cleanText } from "./clean-text.ts";
import { legend } from "./legend.ts";
import { linearAxis } from "./linear-ticks.ts";
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
  type Words,
  wordsLayer,
} from "./plot.ts";
import { type Entry, isAhead, type Prepared, signs } from "./prepare-chart.ts";
import { absentColor, axisColor, colorOf, ground, linesHeight, quietInk, shapeOf, text } from "./theme.ts";
import { widest, wrapText } from "./wrap-text.ts";

const dotHeight = 20;
const rowGap = 14;
const toValue = 10;

/** Few series compared over categories: in each row one dot per series, with its number. */
export function dots(prepared: Prepared, room: Room): Plot {
  const rows = prepared.categories.map((category) => ({
    category,
    lines: wrapText(room.font, category, text.label, room.width * 0.42),
  }));
  const left = Math.ceil(Math.max(...rows.map(({ lines }) => widest(room.font, lines, text.label)))) + 12;
  const number = (entry: Entry): string =>
    entry.amount === null
      ? prepared.amount(entry)
      : cleanText(signs[entry.qualifier] + room.words.number(entry.amount));
  const values = prepared.entries.map((entry) => room.font.width(number(entry), text.strong.size, true));
  const right = Math.ceil(Math.max(...values)) + toValue;
  const width = Math.round(room.width - left - right);
  const known = prepared.entries.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const percent = prepared.chart.unit === "percent" && Math.min(...known) >= 0 && Math.max(...known) > 40;
  const axis = linearAxis(percent ? [...known, 100] : known, {
    zero: true,
    count: Math.max(2, Math.round(width / 80)),
    number: room.words.number,
  });
  const px = (amount: number): number => place(axis.domain, [0, width], amount);

  const solid: Json[] = [];
  const hollow: Json[] = [];
  const absent: Json[] = [];
  const tracks: Json[] = [];
  const names: Words[] = [];
  const numbers: Words[] = [];
  const absences: Words[] = [];
  const bands: Json[] = [];
  let top = 0;
  for (const [index, { category, lines }] of rows.entries()) {
    const bodies = prepared.series.length * dotHeight;
    const height = Math.max(bodies, linesHeight(lines.length, text.label)) + rowGap;
    const middle = top + height / 2;
    const line = linesHeight(1, text.label);
    for (const [at, words] of lines.entries()) {
      names.push({ x: -12, y: middle + (at - (lines.length - 1) / 2) * line, text: words });
    }
    if (index > 0) bands.push({ c0: -left, c1: top, c2: width + right });
    for (const [at, name] of prepared.series.entries()) {
      const entry = prepared.at(category, name);
      if (!entry) continue;
      const y = middle - bodies / 2 + (at + 0.5) * dotHeight;
      const row = { c1: y, c2: colorOf(at), c3: shapeOf(at) };
      if (entry.amount === null) {
        absent.push({ ...row, c0: px(0) });
        absences.push({ x: px(0) + toValue, y, text: number(entry) });
        continue;
      }
      tracks.push({ c0: px(0), c1: y, c2: px(entry.amount), c3: colorOf(at) });
      const open = isAhead(entry) || entry.qualifier !== "exact";
      (open ? hollow : solid).push({ ...row, c0: entry.amount });
      numbers.push({ x: px(Math.max(0, entry.amount)) + toValue, y, text: number(entry) });
    }
    top += height;
  }

  const height = Math.round(top);
  const key = legend(room, prepared.series, -left);
  const x = { field: "c0", type: "quantitative", scale: linearScale(axis.domain), axis: amountAxis(axis) };
  const marker = { y: pixels("c1"), shape: as("c3") };
  return {
    width,
    height,
    left,
    right,
    above: key.height + (key.height > 0 ? 8 : 0),
    below: 48,
    layers: [
      layer({ type: "rule", stroke: axisColor, strokeWidth: 0.75 }, bands, {
        x: pixels("c0"),
        x2: { field: "c2" },
        y: pixels("c1"),
      }),
      layer({ type: "rule", strokeWidth: 2, strokeOpacity: 0.35 }, tracks, {
        x: pixels("c0"),
        x2: { field: "c2" },
        y: pixels("c1"),
        stroke: as("c3"),
      }),
      layer({ type: "point", filled: true, size: 120, opacity: 1, strokeWidth: 0 }, solid, {
        x,
        ...marker,
        fill: as("c2"),
      }),
      layer({ type: "point", filled: false, size: 110, opacity: 1, fill: ground, strokeWidth: 2 }, hollow, {
        x,
        ...marker,
        stroke: as("c2"),
      }),
      layer(
        {
          type: "point",
          filled: false,
          size: 90,
          opacity: 1,
          fill: ground,
          stroke: absentColor,
          strokeWidth: 1.25,
          strokeDash: [2, 2],
        },
        absent,
        { x: pixels("c0"), ...marker },
      ),
      ...wordsLayer(names, text.label, { align: "right" }),
      ...wordsLayer(numbers, text.strong),
      ...wordsLayer(absences, text.label, { fill: quietInk }),
      ...wordsLayer(
        [{ x: 0, y: height + 38, text: cleanText(room.words.unit(prepared.chart.unit)) }],
        text.label,
        {
          fill: quietInk,
        },
      ),
      ...key.layers(-8),
    ],
  };
}
