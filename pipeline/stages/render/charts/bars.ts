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
import { type Entry, isAhead, type Prepared } from "./prepare-chart.ts";
import { axisColor, colorOf, linesHeight, quietInk, text } from "./theme.ts";
import { widest, wrapText } from "./wrap-text.ts";

const thickness = 18;
const rowGap = 12;
const toValue = 6;

/** Amounts by category, greatest first unless the categories are periods, each with its value at its end. */
export function bars(prepared: Prepared, room: Room): Plot {
  const rows = ranked(prepared).map((category) => ({
    category,
    lines: wrapText(room.font, category, text.label, room.width * 0.42),
  }));
  const left = Math.ceil(Math.max(...rows.map(({ lines }) => widest(room.font, lines, text.label)))) + 10;
  const known = prepared.entries.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const labels = new Map(prepared.entries.map((entry) => [entry, valueLabel(prepared, room, entry)]));
  const right = Math.ceil(Math.max(...[...labels.values()].map((label) => label.width))) + toValue;
  const width = Math.round(room.width - left - right);
  const axis = linearAxis(known, {
    zero: true,
    count: Math.max(2, Math.round(width / 80)),
    number: room.words.number,
  });

  const certain: Json[] = [];
  const uncertain: Json[] = [];
  const values: Words[] = [];
  const absences: Words[] = [];
  const names: Words[] = [];
  let top = 0;
  for (const { category, lines } of rows) {
    const bodies = prepared.series.length * thickness;
    const height = Math.max(bodies, linesHeight(lines.length, text.label)) + rowGap;
    const middle = top + height / 2;
    const line = linesHeight(1, text.label);
    for (const [index, words] of lines.entries()) {
      names.push({ x: -10, y: middle + (index - (lines.length - 1) / 2) * line, text: words });
    }
    for (const [index, name] of prepared.series.entries()) {
      const entry = prepared.at(category, name);
      const label = entry && labels.get(entry);
      if (!entry || !label) continue;
      const y = middle - bodies / 2 + index * thickness;
      const zero = place(axis.domain, [0, width], 0);
      const end = place(axis.domain, [0, width], entry.amount ?? 0);
      if (entry.amount !== null) {
        const row = { c0: 0, c1: entry.amount, c2: y + 1, c3: y + thickness - 1, c4: colorOf(index) };
        (isAhead(entry) || entry.qualifier !== "exact" ? uncertain : certain).push(row);
      }
      const at = Math.max(end, zero);
      (entry.amount === null ? absences : values).push({
        x: at + toValue,
        y: y + thickness / 2,
        text: label.text,
      });
    }
    top += height;
  }

  const height = Math.round(top);
  const key = legend(room, prepared.series, -left, () => "square");
  const unit = cleanText(room.words.unit(prepared.chart.unit));
  const zero = place(axis.domain, [0, width], 0);
  const bar = {
    x: { field: "c0", type: "quantitative", scale: linearScale(axis.domain), axis: amountAxis(axis) },
    x2: { field: "c1" },
    y: pixels("c2"),
    y2: { field: "c3" },
  };
  return {
    width,
    height,
    left,
    right,
    above: key.height + (key.height > 0 ? 8 : 0),
    below: 48,
    layers: [
      layer({ type: "rect" }, certain, { ...bar, fill: as("c4") }),
      layer({ type: "rect", fillOpacity: 0.18, strokeWidth: 1.5, strokeDash: [3, 2] }, uncertain, {
        ...bar,
        fill: as("c4"),
        stroke: as("c4"),
      }),
      layer({ type: "rule", stroke: axisColor, strokeWidth: 1 }, [{ c0: zero, c1: 0, c2: height }], {
        x: pixels("c0"),
        y: pixels("c1"),
        y2: { field: "c2" },
      }),
      ...wordsLayer(names, text.label, { align: "right" }),
      ...wordsLayer(values, text.strong),
      ...wordsLayer(absences, text.label, { fill: quietInk }),
      ...wordsLayer([{ x: 0, y: height + 38, text: unit }], text.label, { fill: quietInk }),
      ...key.layers(-8),
    ],
  };
}

function ranked(prepared: Prepared): string[] {
  if (prepared.entries.some(({ period }) => period !== null)) return [...prepared.categories];
  const rank = (category: string): number => {
    const amounts = prepared.series.map((name) => prepared.at(category, name)?.amount ?? null);
    return amounts.find((amount) => amount !== null) ?? Number.NEGATIVE_INFINITY;
  };
  return [...prepared.categories].sort((a, b) => (rank(b) > rank(a) ? 1 : rank(b) < rank(a) ? -1 : 0));
}

/** The bare number where it is exact, since the axis names the unit; words where it is not. */
function valueLabel(
  prepared: Prepared,
  room: Room,
  entry: Entry,
): { readonly text: string; readonly width: number } {
  const exact = entry.amount !== null && entry.qualifier === "exact";
  const words = exact ? cleanText(room.words.number(entry.amount ?? 0)) : prepared.amount(entry);
  return { text: words, width: room.font.width(words, text.strong.size, entry.amount !== null) };
}
