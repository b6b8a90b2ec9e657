import type { Point } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Qualifier } from "../../model/quantity.ts";
import { amountScale } from "../amount-scale.ts";
import { barAxis, inOrder } from "../bar-axis.ts";
import type { ChartForm } from "../chart-form.ts";
import { columnWidth, type EndLabel, endLabel, endLayers, namedEnd, placeEnds } from "../end-labels.ts";
import type { ChartEntry, Prepared } from "../prepared.ts";
import type { Body, Room } from "../room.ts";
import { bySeries, certainty, quantitative, rowOf } from "../rows.ts";
import { given, tellOverTime } from "../tell.ts";
import type { Json } from "../theme.ts";

const absentHeight = 18;

export const stacked: ChartForm = {
  means: "parts of a whole over time",
  needs: "part",
  draw,
  tell: (chart, words) => {
    const amounts = groupBy(chart.points.flatMap(given), ({ series }) => words.label(series));
    const isNone = ({ series }: Point) =>
      amounts.get(words.label(series))?.every(({ value }) => isZero(value)) === true;
    return tellOverTime({ ...chart, points: chart.points.filter((point) => !isNone(point)) }, words);
  },
  table: "amounts",
  inSheet: { order: "listed" },
};

function isZero({
  amount,
  qualifier,
}: {
  readonly amount: number | null;
  readonly qualifier: Qualifier;
}): boolean {
  return amount === 0 && qualifier === "exact";
}

/** Parts of a whole over time: one bar for each period, its parts stacked in the order of the series; no part without a member. */
function draw(all: Prepared, room: Room): Body {
  const series = all.series.filter((name) =>
    all.entries.some((entry) => entry.series === name && !isZero(entry)),
  );
  const entries = all.entries.filter((entry) => series.includes(entry.series));
  const prepared = series.length === 0 ? all : { ...all, series, entries };
  const periods = inOrder(prepared);
  const sums = periods.map((period) => sum(prepared, period, prepared.series.length));
  const absent = periods.map((period) =>
    prepared.series.some((name) => prepared.at(period, name)?.amount === null),
  );
  const scale = amountScale(
    prepared,
    room,
    sums.map((of, index) => (absent[index] ? of * 1.08 : of)),
  );
  const { height } = room;
  const last = periods.at(-1) ?? "";
  const isStock = prepared.entries.some(({ period }) => period !== null);
  const labels = prepared.series.map((name) => {
    const parts = prepared.entries.filter((entry) => entry.series === name);
    // Monthly events add up to the year; counts at the end of years do not.
    if (!isStock && parts.every(({ amount, qualifier }) => amount !== null && qualifier === "exact")) {
      const whole = parts.reduce((all, { amount }) => all + (amount ?? 0), 0);
      return namedEnd(room, name, room.words.number(whole));
    }
    const shown = prepared.at(last, name) ?? parts.at(-1);
    return endLabel(prepared, room, { series: name, last: shown, early: shown?.category !== last });
  });
  const left = Math.ceil(scale.widest) + 8;
  const { channel, width, below } = barAxis(prepared, room, room.width - left - columnWidth(room, labels));
  const ends = prepared.series.map((series, index): EndLabel => {
    const entry = prepared.at(last, series);
    const label = labels[index] ?? "";
    // A year's total is not the value of the last bar.
    if (!isStock) return { series, label, from: null, down: -index };
    if (!entry || entry.amount === null) return { series, label, from: null };
    const amount = sum(prepared, last, index) + entry.amount / 2;
    return { series, label, from: { row: rowOf(prepared, entry), amount, down: scale.down(amount, height) } };
  });
  const y = { ...quantitative("amount"), ...scale.channel };
  const boxes = periods.flatMap((period, index) => {
    const entry = prepared.entries.find((missing) => missing.category === period && missing.amount === null);
    const from = sums[index] ?? 0;
    const to = from + scale.amountAt(height - absentHeight, height) - scale.domain[0];
    return entry ? [rowOf(prepared, entry, { from, to })] : [];
  });
  return {
    left,
    below,
    spec: {
      data: { values: prepared.entries.map((entry) => rowOf(prepared, entry)) },
      width,
      height,
      layer: [
        {
          encoding: { x: channel, y, color: bySeries(prepared) },
          layer: [
            {
              transform: [
                {
                  calculate: `indexof(${JSON.stringify(prepared.series)}, datum.${prepared.fields.series})`,
                  as: "order",
                },
              ],
              mark: "bar",
              encoding: {
                order: quantitative("order"),
                ...certainty(prepared),
              },
            },
            ...absentLayers(boxes),
            ...endLayers(prepared, placeEnds(ends, height), {
              at: (down) => scale.amountAt(down, height),
              shape: false,
              bandPosition: 1,
            }),
          ],
        },
      ],
    },
  };
}

/** An unknown part makes the whole unknown: an open box stands on the rest. */
function absentLayers(values: readonly Json[]): Json[] {
  if (values.length === 0) return [];
  const encoding = { y: { field: "from", stack: null }, y2: { field: "to" }, color: null };
  return [{ data: { values }, mark: { type: "bar", style: "absent", filled: false }, encoding }];
}

function sum(prepared: Prepared, period: string, parts: number): number {
  const entries = prepared.series
    .slice(0, parts)
    .map((name): ChartEntry | undefined => prepared.at(period, name));
  return entries.reduce((all, entry) => all + (entry?.amount ?? 0), 0);
}
