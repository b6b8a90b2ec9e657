import { cleanText } from "./clean-text.ts";
import { columnWidth, type EndLabel, endLabels } from "./end-labels.ts";
import { labelText } from "./label-text.ts";
import { linearAxis } from "./linear-ticks.ts";
import {
  amountAxis,
  baseAxis,
  type Json,
  layer,
  linearScale,
  type Plot,
  place,
  type Room,
  type Spot,
  wordsLayer,
} from "./plot.ts";
import { type Entry, isAhead, type Prepared } from "./prepare-chart.ts";
import { plotHeight } from "./series-lines.ts";
import { absentColor, colorOf, ground, quietInk, text } from "./theme.ts";
import { timeAxis } from "./time-axis.ts";
import { widest } from "./wrap-text.ts";

interface Part {
  readonly name: string;
  readonly x: number;
  readonly from: number;
  readonly to: number;
  /** Not a measurement, or not an exact one. */
  readonly ahead: boolean;
  readonly entry: Entry | undefined;
}

const barShare = 0.84;
const absentPixels = 18;

/** Parts of a whole over years: one bar a year, its parts in the order of the series from below. */
export function stacked(prepared: Prepared, room: Room): Plot {
  const time = timeAxis(prepared, room);
  const { parts, absent } = stack(prepared, time.positions);
  const axis = linearAxis(
    [...parts.map(({ to }) => to), ...absent.map(({ from }) => Math.ceil(from * 1.08))],
    { zero: true, count: 6, number: room.words.number },
  );
  const tops = prepared.series.map((name) => parts.filter((part) => part.name === name).at(-1));
  const labels = prepared.series.map((name, index) => {
    const last = tops[index];
    const category = [...time.positions].find(([, x]) => x === last?.x)?.[0] ?? "";
    const entry = prepared.at(category, name) ?? prepared.entries.find(({ series }) => series === name);
    return labelText(prepared, room, name, entry, !last || last.x === time.last);
  });

  const left =
    Math.ceil(
      widest(
        room.font,
        axis.ticks.map(({ label }) => label),
        text.label,
      ),
    ) + 8;
  const right = Math.ceil(Math.max(columnWidth(labels), time.overhang));
  const width = Math.round(room.width - left - right);
  const height = plotHeight(room);
  const half = (time.step * barShare) / 2;
  const years: readonly [number, number] = [time.first - time.step * 0.65, time.last + time.step * 0.65];
  const pixelsPerUnit = width / (years[1] - years[0]);
  const absentHeight = ((axis.domain[1] - axis.domain[0]) * absentPixels) / height;

  const x = {
    field: "c0",
    type: "quantitative",
    scale: linearScale(years),
    axis: baseAxis(time.ticks(pixelsPerUnit)),
  };
  const y = { field: "c2", type: "quantitative", scale: linearScale(axis.domain), axis: amountAxis(axis) };
  const encoding = (colors: Json): Json => ({ x, x2: { field: "c1" }, y, y2: { field: "c3" }, ...colors });
  const color = {
    field: "c4",
    type: "nominal",
    scale: { domain: prepared.series, range: prepared.series.map((_, index) => colorOf(index)) },
    legend: null,
  };
  const row = ({ x, from, to, name }: Part): Json => ({
    c0: x - half,
    c1: x + half,
    c2: to,
    c3: from,
    c4: name,
  });

  const spots = [...parts, ...absent.map((part) => ({ ...part, to: part.from + absentHeight }))].flatMap(
    ({ entry, x, from, to }): Spot[] => {
      if (!entry) return [];
      const [left, right] = [x - half, x + half].map((year) => place(years, [0, width], year));
      const [top, bottom] = [to, from].map((amount) => place(axis.domain, [height, 0], amount));
      return [{ entry, x: left ?? 0, y: top ?? 0, toX: right ?? 0, toY: bottom ?? 0 }];
    },
  );
  return {
    width,
    height,
    left,
    right,
    above: 28,
    below: 28,
    layers: [
      layer(
        { type: "rect", stroke: ground, strokeWidth: 1.5 },
        parts.filter((part) => !part.ahead).map(row),
        encoding({ fill: color }),
      ),
      layer(
        { type: "rect", strokeWidth: 1.5, strokeDash: [3, 2], fillOpacity: 0.25 },
        parts.filter((part) => part.ahead).map(row),
        encoding({ fill: color, stroke: color }),
      ),
      layer(
        { type: "rect", fill: ground, stroke: absentColor, strokeWidth: 1, strokeDash: [2, 2] },
        absent.map((part) => row({ ...part, to: part.from + absentHeight })),
        encoding({}),
      ),
      ...wordsLayer(
        absent.flatMap(({ entry, x, from }) => {
          const words = entry ? prepared.amount(entry) : "";
          const fits = room.font.width(words, text.footer.size, false) < half * 2 * pixelsPerUnit;
          const middle = place(axis.domain, [height, 0], from + absentHeight / 2);
          return fits ? [{ x: place(years, [0, width], x), y: middle, text: words }] : [];
        }),
        text.footer,
        { align: "center", fill: quietInk },
      ),
      ...endLabels(
        room,
        tops.flatMap((top, index): EndLabel[] => {
          const label = labels[index];
          if (!label) return [];
          const look = { label, color: colorOf(index), shape: "square", hollow: !top };
          if (!top) return [{ ...look, from: null }];
          const x = place(years, [0, width], top.x + half) - 4;
          const middle = place(axis.domain, [height, 0], (top.from + top.to) / 2);
          return [{ ...look, from: { x, y: middle } }];
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
    spots,
  };
}

function stack(
  prepared: Prepared,
  positions: ReadonlyMap<string, number>,
): { readonly parts: readonly Part[]; readonly absent: readonly Part[] } {
  const parts: Part[] = [];
  const absent: Part[] = [];
  for (const [category, x] of [...positions].sort((a, b) => a[1] - b[1])) {
    let top = 0;
    for (const name of prepared.series) {
      const entry = prepared.at(category, name);
      if (entry?.amount === undefined || entry.amount === null) continue;
      parts.push({
        name,
        x,
        from: top,
        to: top + entry.amount,
        ahead: isAhead(entry) || entry.qualifier !== "exact",
        entry,
      });
      top += entry.amount;
    }
    // A part that is not known leaves the whole unknown: an open box stands on the rest.
    const missing = prepared.series.find((name) => prepared.at(category, name)?.amount === null);
    if (missing === undefined) continue;
    const entry = prepared.at(category, missing);
    absent.push({ name: missing, x, from: top, to: top, ahead: false, entry });
  }
  return { parts, absent };
}
