import { quantileOf } from "../../model/quantity.ts";
import { categories } from "../categories.ts";
import type { ChartForm } from "../chart-form.ts";
import { cleanText } from "../clean-text.ts";
import { type ChartEntry, isUnsure, type Prepared } from "../prepared.ts";
import { type Body, type Room, widthOf, wrapped } from "../room.ts";
import { nominal, quantitative, rowOf, unsure } from "../rows.ts";
import { shadeTurn } from "../shade.ts";
import { signed } from "../signed.ts";
import { tellAcross } from "../tell.ts";
import { type Json, lineHeight, text } from "../theme.ts";

const widestStep = 150;
const legend = { title: null, orient: "bottom", direction: "horizontal" };

export const heat: ChartForm = {
  means: "a table whose cells are coloured by their value",
  needs: "amount",
  writesValues: true,
  draw,
  tell: tellAcross,
  table: "amounts",
  inSheet: { order: "listed", keepsGaps: true },
};

/** A table of scores: a row for each category, a column for each series, the number on a shade in each cell. */
function draw(prepared: Prepared, room: Room): Body {
  const count = prepared.series.length;
  // With few columns the names get the remaining width, so that they need fewer lines.
  const share = count > 3 ? 0.4 : Math.max(0.56, 1 - (widestStep * count) / room.width);
  const names = categories(prepared, room, prepared.categories, share);
  const step = Math.min(widestStep, Math.floor((room.width - names.width) / count));
  const every = isOfTimes(prepared)
    ? Math.ceil((6 + Math.max(...prepared.series.map((name) => widthOf(room, name, text.strong)))) / step)
    : 1;
  const heads = prepared.series.map((name, at) =>
    at % every > 0 ? "" : every > 1 ? name : wrapped(room, name, step - 6, text.strong),
  );
  const amounts = prepared.entries.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const domain = [Math.min(0, ...amounts), Math.max(...amounts)] as const;
  const middle = quantileOf(
    [...amounts].sort((a, b) => a - b),
    0.5,
  );
  const isUneven = domain[0] === 0 && domain[1] > 10 * middle;
  const numbers = prepared.entries.map((entry) =>
    entry.amount === null ? "" : signed(prepared, room, entry),
  );
  // Where numbers would run into one another, a scale of shades tells them.
  const isTold = numbers.every((number) => widthOf(room, number, text.strong) <= step - 4);
  const labelOf = (entry: ChartEntry, at: number) =>
    entry.amount === null ? wrapped(room, prepared.amount(entry), step - 10, text.note) : numbers[at];
  const values = prepared.entries.map((entry, at) =>
    rowOf(prepared, entry, { label: isTold ? labelOf(entry, at) : "" }),
  );
  const broken = Object.fromEntries(prepared.series.map((name, at) => [name, heads[at]?.split("\n")]));
  const shade = {
    ...quantitative("amount"),
    // One amount far above the others would leave them all of one shade.
    scale: { domain, interpolate: "rgb", ...(isUneven ? { type: "sqrt" } : {}) },
    legend: isTold ? null : legend,
  };
  const turn = domain[0] + shadeTurn ** (isUneven ? 2 : 1) * (domain[1] - domain[0]);
  const heights = values.map(({ label }) => String(label).split("\n").length * lineHeight(text.note) + 8);
  return {
    left: names.width,
    below: 0,
    spec: {
      data: { values },
      width: { step },
      height: { step: Math.max(28, names.height + 8, ...heights) },
      layer: [
        {
          encoding: {
            x: {
              ...nominal(prepared.fields.series, {
                sort: prepared.series,
                scale: { paddingInner: 0, paddingOuter: 0 },
              }),
              axis: {
                ...{
                  orient: "top",
                  domain: false,
                  labelFontWeight: 700,
                  labelLineHeight: lineHeight(text.strong),
                },
                labelExpr: `${JSON.stringify(broken)}[datum.label]`,
                ...{
                  title: cleanText(room.words.unit(prepared.chart.unit)),
                  titleAnchor: "start",
                  titleX: -names.width,
                  titleAlign: "left",
                },
              },
            },
            y: { ...names.channel, scale: { paddingInner: 0, paddingOuter: 0 } },
          },
          layer: [...cellLayers(prepared, shade), ...labelLayers(prepared, turn)],
        },
      ],
    },
  };
}

/** Whether its columns are times, of which every second or third head tells the others. */
function isOfTimes({ entries, series }: Prepared): boolean {
  const times = new Map(entries.map(({ series: name, observation }) => [name, observation.period]));
  const isOne = ({ series: name, observation }: ChartEntry) => times.get(name) === observation.period;
  return new Set(times.values()).size === series.length && entries.every(isOne);
}

const isValid = "isValid(datum.amount)";

/** Filled where measured, an outline in its shade where not, an open box where missing. */
function cellLayers({ entries }: Prepared, shade: Json): Json[] {
  const cell = (test: string, inset: number, mark: Json, encoding: Json = {}): Json => ({
    transform: [{ filter: test }],
    mark: { type: "rect", ...mark, xOffset: inset, x2Offset: -inset, yOffset: inset, y2Offset: -inset },
    encoding,
  });
  return [
    cell(`${isValid} && !${unsure}`, 1, {}, { color: shade }),
    ...(entries.some(isUnsure)
      ? [cell(`${isValid} && ${unsure}`, 1, { style: "hollow", filled: false }, { stroke: shade })]
      : []),
    ...(entries.some(({ amount }) => amount === null)
      ? [cell(`!${isValid}`, 2, { style: "absent", filled: false })]
      : []),
  ];
}

/** Black or white, whichever is more legible: one of them has a contrast of 4.5:1 on every shade. */
function labelLayers({ entries }: Prepared, turn: number): Json[] {
  const label = (test: string, mark: Json): Json => ({
    transform: [{ filter: test }],
    mark: { type: "text", ...mark },
    encoding: { text: { field: "label" } },
  });
  return [
    label(`${isValid} && !${unsure} && datum.amount <= ${turn}`, { style: "cellLow" }),
    label(`${isValid} && !${unsure} && datum.amount > ${turn}`, { style: "cellHigh" }),
    ...(entries.some(isUnsure) ? [label(`${isValid} && ${unsure}`, { style: "cell" })] : []),
    ...(entries.some(({ amount }) => amount === null)
      ? [label(`!${isValid}`, { style: "quiet", align: "center" })]
      : []),
  ];
}
