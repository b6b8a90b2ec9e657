import { absentLayers, uprightReferences } from "../across.ts";
import { axisAmounts } from "../axis-amounts.ts";
import { amountsBeside, categories } from "../categories.ts";
import type { ChartForm } from "../chart-form.ts";
import { earlierMarks } from "../earlier-marks.ts";
import { legend } from "../legend.ts";
import { partedByAge } from "../old-values.ts";
import { isUnsure, type Prepared } from "../prepared.ts";
import { type Body, type Room, widthOf } from "../room.ts";
import { bySeries, nominal, quantitative, rowOf, unsure } from "../rows.ts";
import { signed } from "../signed.ts";
import { tellAcross } from "../tell.ts";
import { text } from "../theme.ts";

const toValue = 11;

export const dots: ChartForm = {
  means: "few series compared over categories, as dots on stems",
  needs: "amount",
  writesValues: true,
  draw,
  tell: tellAcross,
  table: "amounts",
  inSheet: { order: "ranked if alone" },
};

/** Few series compared over categories: in each row one dot for each series, with its number. */
function draw(prepared: Prepared, room: Room): Body {
  const parted = partedByAge(prepared, prepared.categories, room);
  const names = categories(prepared, room, parted.names);
  const total = room.width - names.width;
  const labels = prepared.entries.map((entry) => signed(prepared, room, entry));
  const sizes = prepared.entries.map(({ amount }, index) => {
    return { amount: amount ?? 0, width: widthOf(room, labels[index] ?? "", text.strong) + toValue };
  });
  const { scale, width } = amountsBeside(prepared, room, extentOf(prepared), { total, labels: sizes });
  const [low, high] = scale.domain;
  const earlier = earlierMarks(prepared, "x", (high - low) / width);
  const series = bySeries(prepared, legend(room, prepared));
  const [color, shape] = [{ color: series }, { shape: series }];
  const filter = (test: string) => [{ filter: test }];
  const step = Math.max(20, Math.ceil((names.height + 14) / prepared.series.length));
  return {
    left: names.width,
    below: 48,
    notes: parted.notes,
    marksEarlier: earlier.length > 0,
    spec: {
      data: {
        values: prepared.entries.map((entry, index) =>
          rowOf(prepared, entry, { label: labels[index] ?? "", ...parted.row(entry) }),
        ),
      },
      width,
      height: { step, for: "offset" },
      layer: [
        ...uprightReferences(prepared.chart.references, room, { scale, width, before: names.width }),
        {
          encoding: {
            x: { ...quantitative("amount"), ...scale.channel },
            y: { ...names.channel, scale: { paddingInner: 0.25 } },
            yOffset: nominal(prepared.fields.series, { sort: prepared.series }),
          },
          layer: [
            ...earlier,
            {
              mark: { type: "rule", strokeWidth: 2, strokeOpacity: 0.35 },
              encoding: { x2: { datum: 0 }, ...color, ...parted.encoding },
            },
            {
              transform: filter(`isValid(datum.amount) && !${unsure}`),
              mark: { type: "point", size: 120 },
              encoding: { ...color, ...shape, ...parted.encoding },
            },
            ...(prepared.entries.some(isUnsure)
              ? [
                  {
                    transform: filter(`isValid(datum.amount) && ${unsure}`),
                    mark: { type: "point", style: "hollow", filled: false, size: 110 },
                    encoding: { ...color, ...shape },
                  },
                ]
              : []),
            {
              transform: filter("isValid(datum.amount)"),
              mark: { type: "text", style: "value", dx: toValue },
              encoding: { text: { field: "label" } },
            },
            ...absentLayers(prepared, toValue),
          ],
        },
      ],
    },
  };
}

/** What the axis must show: the amounts, their references, and 100 % if shares fill much of it. */
function extentOf(prepared: Prepared): number[] {
  const amounts = axisAmounts(prepared);
  const shares = prepared.chart.unit === "percent" && Math.min(...amounts) >= 0 && Math.max(...amounts) > 40;
  return shares ? [...amounts, 100] : amounts;
}
