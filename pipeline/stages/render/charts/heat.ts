import { cleanText } from "./clean-text.ts";
import {
  as,
  type Json,
  layer,
  type Plot,
  pixels,
  type Room,
  type Spot,
  type Words,
  wordsLayer,
} from "./plot.ts";
import { type Entry, isAhead, type Prepared, signs } from "./prepare-chart.ts";
import {
  absentColor,
  ground,
  heatColors,
  ink,
  linesHeight,
  mix,
  quietInk,
  readableOn,
  text,
} from "./theme.ts";
import { widest, wrapText } from "./wrap-text.ts";

const cellHeight = 28;
const headGap = 8;

/** A table of scores: a row per category, a column per series, in each cell its number on its shade. */
export function heat(prepared: Prepared, room: Room): Plot {
  const count = prepared.series.length;
  const names = prepared.categories.map((category) =>
    wrapText(room.font, category, text.label, room.width * (count > 3 ? 0.4 : 0.56)),
  );
  const left = Math.ceil(Math.max(...names.map((lines) => widest(room.font, lines, text.label)))) + 14;
  const cell = Math.min(150, Math.floor((room.width - left) / count));
  const heads = prepared.series.map((name) => wrapText(room.font, name, text.strong, cell - 6));
  const width = cell * count;
  const shade = shades(prepared);

  const cells: Json[] = [];
  const uncertain: Json[] = [];
  const empty: Json[] = [];
  const rowNames: Words[] = [];
  const inCells: Json[] = [];
  const spots: Spot[] = [];
  let top = 0;
  for (const [row, category] of prepared.categories.entries()) {
    const lines = names[row] ?? [];
    const line = linesHeight(1, text.label);
    const height = Math.max(cellHeight, lines.length * line + 8);
    const middle = top + height / 2;
    for (const [at, words] of lines.entries()) {
      rowNames.push({ x: -left, y: middle + (at - (lines.length - 1) / 2) * line, text: words });
    }
    for (const [column, name] of prepared.series.entries()) {
      const entry = prepared.at(category, name);
      const x = column * cell;
      const box = { c0: x + 1, c1: x + cell - 1, c2: top + 1, c3: top + height - 1 };
      if (entry) spots.push({ entry, x: box.c0, y: box.c2, toX: box.c1, toY: box.c3 });
      const centre = { c0: x + cell / 2, c1: middle };
      if (!entry || entry.amount === null) {
        empty.push({ ...box, c0: x + 2, c1: x + cell - 2, c2: top + 2, c3: top + height - 2 });
        const words = entry ? wrapText(room.font, prepared.amount(entry), text.footer, cell - 10) : [];
        if (words.length > 0) inCells.push({ ...centre, c2: words[0], c3: quietInk });
        continue;
      }
      const hollow = isAhead(entry) || entry.qualifier !== "exact";
      const color = hollow ? ground : shade(entry.amount);
      (hollow ? uncertain : cells).push({ ...box, c4: shade(entry.amount) });
      inCells.push({
        ...centre,
        c2: shortAmount(room, entry, entry.amount),
        c3: hollow ? ink : readableOn(color),
      });
    }
    top += height;
  }

  const headHeight = Math.max(...heads.map((lines) => linesHeight(lines.length, text.strong))) + headGap;
  const columnNames = heads.flatMap((lines, column) =>
    lines.map((words, at): Words => {
      const line = linesHeight(1, text.strong);
      return { x: (column + 0.5) * cell, y: -headGap - (lines.length - at - 0.5) * line, text: words };
    }),
  );
  const unit = cleanText(room.words.unit(prepared.chart.unit));
  const at = { x: pixels("c0"), x2: { field: "c1" }, y: pixels("c2"), y2: { field: "c3" } };
  return {
    width,
    height: Math.round(top),
    left,
    right: room.width - left - width,
    above: headHeight,
    below: 0,
    layers: [
      layer({ type: "rect" }, cells, { ...at, fill: as("c4") }),
      layer({ type: "rect", fill: ground, strokeWidth: 2 }, uncertain, { ...at, stroke: as("c4") }),
      layer(
        { type: "rect", fill: ground, stroke: absentColor, strokeWidth: 1, strokeDash: [2, 2] },
        empty,
        at,
      ),
      ...wordsLayer(rowNames, text.label),
      ...wordsLayer(columnNames, text.strong, { align: "center" }),
      ...wordsLayer([{ x: -left, y: -headGap - linesHeight(1, text.label) / 2, text: unit }], text.label, {
        fill: quietInk,
      }),
      ...cellWords(inCells),
    ],
    spots,
  };
}

function cellWords(rows: readonly Json[]): Json[] {
  const mark = {
    type: "text",
    fontSize: text.strong.size,
    fontWeight: 700,
    baseline: "middle",
    align: "center",
  };
  return [
    layer(mark, rows, {
      x: pixels("c0"),
      y: pixels("c1"),
      text: { field: "c2", type: "nominal" },
      fill: as("c3"),
    }),
  ];
}

function shortAmount(room: Room, entry: Entry, amount: number): string {
  return cleanText(signs[entry.qualifier] + room.words.number(amount, entry.qualifier));
}

/** From light to dark between the least amount, or 0 if that is less, and the greatest. */
function shades(prepared: Prepared): (amount: number) => string {
  const known = prepared.entries.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const low = Math.min(0, ...known);
  const high = Math.max(...known);
  return (amount) => mix(heatColors[0], heatColors[1], high > low ? (amount - low) / (high - low) : 1);
}
