import { absentLayers, uprightReferences } from "../across.ts";
import { axisAmounts } from "../axis-amounts.ts";
import { amountsBeside, categories } from "../categories.ts";
import type { ChartForm } from "../chart-form.ts";
import { earlierMarks } from "../earlier-marks.ts";
import { shortAmount } from "../end-labels.ts";
import { legend } from "../legend.ts";
import { partedByAge } from "../old-values.ts";
import { type ChartEntry, doubtBeside, type Prepared } from "../prepared.ts";
import { type Body, type Room, widthOf } from "../room.ts";
import { bySeries, certainty, nominal, quantitative, rowOf } from "../rows.ts";
import { signed } from "../signed.ts";
import { tellAcross } from "../tell.ts";
import { lineHeight, text } from "../theme.ts";

const toValue = 6;

export const bars: ChartForm = {
  means: "ranked amounts",
  needs: "amount",
  writesValues: true,
  draw,
  tell: tellAcross,
  table: "amounts",
  inSheet: { order: "ranked" },
};

/** Amounts by category, greatest first unless the categories are periods, with the value at the end of each bar. */
function draw(prepared: Prepared, room: Room): Body {
  const parted = partedByAge(prepared, ranked(prepared), room);
  const names = categories(prepared, room, parted.names);
  const total = room.width - names.width;
  const { scale, width, labels } = labelled(prepared, room, total);
  const count = prepared.series.length;
  const named = legend(room, prepared);
  const color = named ? { color: bySeries(prepared, named) } : {};
  const offset = count > 1 ? { yOffset: nominal(prepared.fields.series, { sort: prepared.series }) } : {};
  const x = { ...quantitative("amount"), ...scale.channel };
  const [low, high] = scale.domain;
  // So that it fits a printed page at a legible size.
  const isLong = prepared.categories.length > 20;
  const isTall = names.height > lineHeight(text.label);
  const earlier = earlierMarks(prepared, "x", (high - low) / width);
  return {
    left: names.width,
    below: 48,
    notes: parted.notes,
    marksEarlier: earlier.length > 0,
    spec: {
      data: {
        values: prepared.entries.map((entry) =>
          rowOf(prepared, entry, { label: labels.get(entry) ?? "", ...parted.row(entry) }),
        ),
      },
      width,
      height: {
        step: count > 1 ? 20 : Math.max(isLong ? 24 : 30, names.height + (isLong ? 6 : 8)),
        ...(count > 1 ? { for: "offset" } : {}),
      },
      layer: [
        {
          encoding: { x, y: names.channel, ...offset },
          layer: [
            {
              // Bars beside wrapped names are no thicker than others.
              mark: isTall && count === 1 ? { type: "bar", height: 26 } : "bar",
              encoding: {
                ...color,
                ...certainty(prepared, named),
                ...parted.encoding,
              },
            },
            ...earlier,
            {
              transform: [
                { filter: "isValid(datum.amount)" },
                { calculate: "max(datum.amount, 0)", as: "end" },
              ],
              mark: { type: "text", style: "value", dx: toValue },
              encoding: { x: quantitative("end"), text: { field: "label" } },
            },
            ...absentLayers(prepared, toValue),
          ],
        },
        { data: { values: [{}] }, mark: { type: "rule", style: "zero" }, encoding: { x: { datum: 0 } } },
        ...uprightReferences(prepared.chart.references, room, { scale, width, before: names.width }),
      ],
    },
  };
}

function ranked(prepared: Prepared): string[] {
  if (prepared.entries.some(({ period }) => period !== null)) return [...prepared.categories];
  const rank = (category: string): number => {
    if (prepared.unstated.has(category)) return Number.NEGATIVE_INFINITY;
    const amounts = prepared.series.map((name) => prepared.at(category, name)?.amount ?? null);
    return amounts.find((amount) => amount !== null) ?? Number.NEGATIVE_INFINITY;
  };
  return [...prepared.categories].sort((a, b) => (rank(b) > rank(a) ? 1 : rank(b) < rank(a) ? -1 : 0));
}

/** Values in words if the bars still have room, otherwise with a sign. */
function labelled(prepared: Prepared, room: Room, total: number) {
  const layOut = (write: (entry: ChartEntry) => string) => {
    const labels = new Map(prepared.entries.map((entry) => [entry, write(entry)]));
    const sizes = [...labels].map(([{ amount }, label]) => {
      return { amount: amount ?? 0, width: widthOf(room, label, text.strong) + toValue };
    });
    return { ...amountsBeside(prepared, room, axisAmounts(prepared), { total, labels: sizes }), labels };
  };
  const inWords = layOut((entry) => shortAmount(prepared, room, entry) + doubtBeside(entry));
  if (inWords.width > total * 0.4) return inWords;
  return layOut((entry) => signed(prepared, room, entry));
}
