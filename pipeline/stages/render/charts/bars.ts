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
import { axisColor, colorOf, quietInk, text } from "./theme.ts";

const thickness = 18;
const toValue = 6;

/** Amounts by category, greatest first unless the categories are periods, each with its value at its end. */
export function bars(prepared: Prepared, room: Room): Plot {
  const body = prepared.series.length * thickness;
  const { rows, height, left, layers } = categoryRows(prepared, room, ranked(prepared), {
    height: body,
    gap: 12,
  });
  const total = room.width - left;
  const { axis, width, labels } = labelled(prepared, room, total);
  const px = (amount: number): number => place(axis.domain, [0, width], amount);

  const certain: Json[] = [];
  const uncertain: Json[] = [];
  const values: Words[] = [];
  const absences: Words[] = [];
  const spots: Spot[] = [];
  for (const { category, middle } of rows) {
    for (const [index, name] of prepared.series.entries()) {
      const entry = prepared.at(category, name);
      if (!entry) continue;
      const y = middle - body / 2 + index * thickness;
      const x = px(Math.max(entry.amount ?? 0, 0)) + toValue;
      const label = { x, y: y + thickness / 2, text: labels.get(entry) ?? "" };
      (entry.amount === null ? absences : values).push(label);
      spots.push({ entry, x: px(0), y, toX: px(entry.amount ?? 0), toY: y + thickness });
      if (entry.amount === null) continue;
      const row = { c0: 0, c1: entry.amount, c2: y + 1, c3: y + thickness - 1, c4: colorOf(index) };
      (isAhead(entry) || entry.qualifier !== "exact" ? uncertain : certain).push(row);
    }
  }

  const key = legend(room, prepared.series, -left, () => "square");
  const bar = {
    x: { field: "c0", type: "quantitative", scale: linearScale(axis.domain), axis: amountAxis(axis) },
    x2: { field: "c1" },
    y: pixels("c2"),
    y2: { field: "c3" },
    fill: as("c4"),
  };
  return {
    width,
    height,
    left,
    right: total - width,
    above: key.height,
    below: 24,
    layers: [
      layer({ type: "rect" }, certain, bar),
      layer({ type: "rect", fillOpacity: 0.18, strokeWidth: 1.5, strokeDash: [3, 2] }, uncertain, {
        ...bar,
        stroke: as("c4"),
      }),
      layer({ type: "rule", stroke: axisColor, strokeWidth: 1 }, [{ c0: px(0), c1: 0, c2: height }], {
        x: pixels("c0"),
        y: pixels("c1"),
        y2: { field: "c2" },
      }),
      ...layers,
      ...wordsLayer(values, text.strong),
      ...wordsLayer(absences, text.label, { fill: quietInk }),
      ...key.layers,
    ],
    spots,
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

/** Values written out where that leaves room for the bars, else with a sign. */
function labelled(
  prepared: Prepared,
  room: Room,
  total: number,
): ReturnType<typeof axisBeside> & { readonly labels: ReadonlyMap<Entry, string> } {
  const known = prepared.entries.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const layOut = (write: (entry: Entry) => string) => {
    const labels = new Map(prepared.entries.map((entry) => [entry, write(entry)]));
    const sizes = [...labels].map(([{ amount }, label]) => {
      const width = room.font.width(label, text.strong.size, true) + toValue;
      return { amount: Math.max(amount ?? 0, 0), width };
    });
    return { ...axisBeside(room, known, total, sizes), labels };
  };
  const short = ({ qualifier, amount }: Entry) =>
    cleanText(signs[qualifier] + room.words.number(amount ?? 0));
  const inWords = layOut((entry) =>
    entry.amount !== null && entry.qualifier === "exact" ? short(entry) : prepared.amount(entry),
  );
  if (inWords.width > total * 0.4) return inWords;
  return layOut((entry) => (entry.amount === null ? prepared.amount(entry) : short(entry)));
}
