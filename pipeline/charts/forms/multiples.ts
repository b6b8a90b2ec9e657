import { amountScale } from "../amount-scale.ts";
import { axisAmounts } from "../axis-amounts.ts";
import type { ChartForm } from "../chart-form.ts";
import { earlierMarks } from "../earlier-marks.ts";
import { shortAmount } from "../end-labels.ts";
import { linesOf } from "../lines-of.ts";
import type { Prepared } from "../prepared.ts";
import { type Body, type Room, widthOf } from "../room.ts";
import { nominal, quantitative, rowOf } from "../rows.ts";
import { tellOverTime } from "../tell.ts";
import { timeScale } from "../time-scale.ts";

export const multiples: ChartForm = {
  means: "change over time, a small panel for each series",
  needs: "amount",
  draw,
  tell: tellOverTime,
  table: "amounts",
  inSheet: { order: "line by line" },
};

/** Where lines would tangle: a small panel for each series on one scale, its last value at its end. */
function draw(prepared: Prepared, room: Room): Body {
  const time = timeScale(prepared, room);
  const lines = linesOf(prepared, time.positions);
  const scale = amountScale(prepared, room, axisAmounts(prepared), { count: 3 });
  const left = Math.ceil(scale.widest) + 8;
  const lasts = lines.flatMap(({ located }) => located.slice(-1));
  const labels = new Map(lasts.map((last) => [last, shortAmount(prepared, room, last)]));
  const tail = Math.max(...[...labels.values()].map((label) => widthOf(room, label))) + 8;
  const columns = Math.max(1, Math.min(prepared.series.length, Math.floor(room.width / 200)));
  const spacing = 18;
  const height = 90;
  const earlier = earlierMarks(prepared, "y", scale.amountAt(0, height) - scale.amountAt(1, height));
  const width = Math.floor((room.width - left - columns * tail - (columns - 1) * spacing) / columns);
  const x = time.channel(prepared.fields.category, width);
  const values = [
    ...lines.flatMap((line) =>
      line.runs.flatMap(({ entries }, index) =>
        entries.map((entry) =>
          rowOf(prepared, entry, {
            run: index + 1,
            ...(labels.has(entry) ? { label: labels.get(entry) } : {}),
          }),
        ),
      ),
    ),
    ...prepared.entries.filter(({ amount }) => amount === null).map((entry) => rowOf(prepared, entry)),
  ];
  return {
    left,
    below: 26,
    marksEarlier: earlier.length > 0,
    spec: {
      data: { values },
      // Above the name of the unit, which stands over each axis.
      facet: nominal(prepared.fields.series, {
        sort: prepared.series,
        title: null,
        header: { labelPadding: 40 },
      }),
      columns,
      spacing: { row: 26, column: spacing },
      spec: {
        width,
        height,
        encoding: { x, y: { ...quantitative("amount"), ...scale.channel } },
        layer: [
          ...earlier,
          { mark: "line", encoding: { detail: { field: "run" } } },
          { mark: { type: "point", size: 14 } },
          {
            transform: [{ filter: "isValid(datum.label)" }],
            mark: { type: "text", style: "label", dx: 6 },
            encoding: { text: { field: "label" } },
          },
        ],
      },
    },
  };
}
