import { amountScale } from "../amount-scale.ts";
import { barAxis } from "../bar-axis.ts";
import type { ChartForm } from "../chart-form.ts";
import { columnWidth, type EndLabel, endLabel, endLayers, placeEnds } from "../end-labels.ts";
import type { Prepared } from "../prepared.ts";
import type { Body, Room } from "../room.ts";
import { bySeries, certainty, quantitative, rowOf } from "../rows.ts";
import { tellLatest } from "../tell.ts";

export const balance: ChartForm = {
  means: "what came, above the line, and what went, below it; of two series the second goes down",
  needs: "part",
  draw,
  tell: tellLatest,
  table: "amounts",
  inSheet: { order: "listed" },
};

/** Additions as bars up from the line, and losses as bars down. */
function draw(prepared: Prepared, room: Room): Body {
  const down = new Set(prepared.series.slice(1));
  const signedAmount = (series: string, amount: number) => (down.has(series) ? -amount : amount);
  const amounts = prepared.entries.flatMap(({ series, amount }) =>
    amount === null ? [] : [signedAmount(series, amount)],
  );
  const scale = amountScale(prepared, room, amounts);
  const { height } = room;
  const labels = prepared.series.map((series) => endLabel(prepared, room, { series, early: false }));
  const left = Math.ceil(scale.widest) + 8;
  const { channel, width, below } = barAxis(prepared, room, room.width - left - columnWidth(room, labels));
  const ends = prepared.series.map((series, index): EndLabel & { readonly from: null } => {
    return { series, label: labels[index] ?? "", from: null };
  });
  const line = scale.down(0, height);
  const placed = placeEnds(ends, height).map((end, index) => ({
    ...end,
    middle: index === 0 ? line - 18 : line + 18,
  }));
  const y = { ...quantitative("signed"), ...scale.channel };
  return {
    left,
    below,
    spec: {
      data: { values: prepared.entries.map((entry) => rowOf(prepared, entry)) },
      width,
      height,
      layer: [
        {
          encoding: { x: channel, y: { ...y, stack: null }, color: bySeries(prepared) },
          layer: [
            {
              transform: [
                {
                  calculate: `indexof(${JSON.stringify([...down])}, datum.${prepared.fields.series}) >= 0 ? -datum.amount : datum.amount`,
                  as: "signed",
                },
              ],
              mark: "bar",
              encoding: certainty(prepared),
            },
            ...endLayers(prepared, placed, { at: (at) => scale.amountAt(at, height), shape: false }),
          ],
        },
        { data: { values: [{}] }, mark: { type: "rule", style: "zero" }, encoding: { y: { datum: 0 } } },
      ],
    },
  };
}
