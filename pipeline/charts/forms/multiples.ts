import { amountScale } from "../amount-scale.ts";
import { axisAmounts } from "../axis-amounts.ts";
import type { ChartForm } from "../chart-form.ts";
import { earlierMarks } from "../earlier-marks.ts";
import { shortAmount } from "../end-labels.ts";
import { linesOf } from "../lines-of.ts";
import type { Prepared } from "../prepared.ts";
import { type Body, type Room, widthOf } from "../room.ts";
import { nominal, quantitative, rowOf } from "../rows.ts";
import { signed } from "../signed.ts";
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

/** With more, the labels of all values would touch. */
const mostLabelled = 6;
/** Where lines would tangle: a small panel for each series, all on one scale; all values are written where there are few, else the last. */
function draw(prepared: Prepared, room: Room): Body {
  const isLabelled = prepared.categories.length <= mostLabelled;
  const time = timeScale(prepared, room);
  const lines = linesOf(prepared, time.positions);
  const scale = amountScale(prepared, room, axisAmounts(prepared), { count: 3 });
  const left = isLabelled ? 0 : Math.ceil(scale.widest) + 8;
  const named = lines.flatMap(({ located }) => located.slice(isLabelled ? 0 : -1));
  const labels = new Map(
    named.map((entry) => [
      entry,
      isLabelled ? signed(prepared, room, entry) : shortAmount(prepared, room, entry),
    ]),
  );
  // The years of a panel's own axis reach beyond it on both sides.
  const tail = isLabelled
    ? Math.ceil(2 * time.overhang) - 12
    : Math.max(...[...labels.values()].map((label) => widthOf(room, label))) + 8;
  const count = prepared.series.length;
  const most = Math.max(1, Math.floor(room.width / (isLabelled ? 150 : 200)));
  // As many in each row.
  const columns = Math.ceil(count / Math.ceil(count / most));
  const spacing = 18;
  // Labels above a panel's highest point would lift its name.
  const above = isLabelled ? 24 : 0;
  const height = 90 + above;
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
        header: { labelPadding: isLabelled ? 4 : 40 },
      }),
      columns,
      spacing: { row: 26, column: spacing },
      ...(isLabelled ? { resolve: { axis: { x: "independent" } } } : {}),
      spec: {
        width,
        height,
        encoding: {
          x,
          y: {
            ...quantitative("amount"),
            ...(isLabelled
              ? { axis: null, scale: { zero: true, nice: false, range: [height, above] } }
              : scale.channel),
          },
        },
        layer: [
          ...earlier,
          { mark: "line", encoding: { detail: { field: "run" } } },
          { mark: { type: "point", size: 14 } },
          {
            transform: [{ filter: "isValid(datum.label)" }],
            mark: {
              type: "text",
              style: "label",
              ...(isLabelled ? { align: "center", dy: -12 } : { dx: 6 }),
            },
            encoding: { text: { field: "label" } },
          },
        ],
      },
    },
  };
}
