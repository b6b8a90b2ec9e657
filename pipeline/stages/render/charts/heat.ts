import { signed } from "./bars.ts";
import { categories } from "./categories.ts";
import { cleanText } from "./clean-text.ts";
import type { Prepared } from "./prepare-chart.ts";
import { type Body, type Room, wrapped } from "./room.ts";
import { nominal, quantitative, rowOf, unsure } from "./rows.ts";
import { contrast, heatColors, type Json, lineHeight, text } from "./theme.ts";

/** A table of scores: a row per category, a column per series, in each cell its number on its shade. */
export function heat(prepared: Prepared, room: Room): Body {
  const count = prepared.series.length;
  const names = categories(prepared, room, prepared.categories, count > 3 ? 0.4 : 0.56);
  const step = Math.min(150, Math.floor((room.width - names.width) / count));
  const heads = prepared.series.map((name) => wrapped(room, name, step - 6, text.strong));
  const known = prepared.entries.flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const domain = [Math.min(0, ...known), Math.max(...known)] as const;
  const values = prepared.entries.map((entry) => {
    const label =
      entry.amount === null
        ? wrapped(room, prepared.amount(entry), step - 10, text.note)
        : signed(prepared, room, entry);
    return rowOf(prepared, entry, { label });
  });
  const broken = Object.fromEntries(prepared.series.map((name, at) => [name, heads[at]?.split("\n")]));
  const shade = { ...quantitative("amount"), scale: { domain, interpolate: "rgb" }, legend: null };
  const filter = (test: string) => [{ filter: test }];
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
          layer: [
            {
              transform: filter(`isValid(datum.amount) && !${unsure}`),
              mark: { type: "rect", xOffset: 1, x2Offset: -1, yOffset: 1, y2Offset: -1 },
              encoding: { color: shade },
            },
            {
              transform: filter(`isValid(datum.amount) && ${unsure}`),
              mark: {
                type: "rect",
                style: "hollow",
                filled: false,
                xOffset: 1,
                x2Offset: -1,
                yOffset: 1,
                y2Offset: -1,
              },
              encoding: { stroke: shade },
            },
            {
              transform: filter("!isValid(datum.amount)"),
              mark: {
                type: "rect",
                style: "absent",
                filled: false,
                xOffset: 2,
                x2Offset: -2,
                yOffset: 2,
                y2Offset: -2,
              },
            },
            ...labelLayers(domain),
          ],
        },
      ],
    },
  };
}

/** White on dark shades, black on light ones: one of them reaches 4.5 to 1 on every shade between. */
function labelLayers([low, high]: readonly [number, number]): Json[] {
  const turn = low + shadeTurn * (high - low);
  return [
    {
      transform: [{ filter: `isValid(datum.amount) && !${unsure}` }],
      mark: { type: "text", style: "cell" },
      encoding: {
        text: { field: "label" },
        color: { condition: { test: `datum.amount > ${turn}`, value: "white" }, value: "black" },
      },
    },
    {
      transform: [{ filter: `isValid(datum.amount) && ${unsure}` }],
      mark: { type: "text", style: "cell" },
      encoding: { text: { field: "label" } },
    },
    {
      transform: [{ filter: "!isValid(datum.amount)" }],
      mark: { type: "text", style: "quiet", align: "center" },
      encoding: { text: { field: "label" } },
    },
  ];
}

/** The share of the way from light to dark at which white reads better than black. */
export const shadeTurn =
  Array.from({ length: 101 }, (_, at) => at / 100).find((share) => {
    const shade = mix(heatColors[0], heatColors[1], share);
    return contrast("#ffffff", shade) > contrast("#000000", shade);
  }) ?? 1;

/** A colour between two of the form `#rrggbb`. */
export function mix(from: string, to: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a = 0, b = 0] = [from, to].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}
