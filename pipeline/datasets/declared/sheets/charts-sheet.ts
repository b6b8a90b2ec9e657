import { defineSheet } from "../definition-sheet.ts";

export const forms = [
  "series",
  "multiples",
  "stacked",
  "balance",
  "bars",
  "dots",
  "heat",
  "timeline",
  "map",
] as const;

const meanings: { readonly [F in (typeof forms)[number]]: string } = {
  series: "lines over time, one for each series",
  multiples: "a small panel of lines for each series",
  stacked: "bars parted into what they consist of",
  balance: "bars to both sides of zero",
  bars: "bars from zero",
  dots: "a mark for each series along one row",
  heat: "a table whose cells are coloured by their value",
  timeline: "spans along the year",
  map: "a tile for each place",
};

/** A row is a chart: what stands along its axis, then what tells its series apart. */
export const chartsSheet = defineSheet({
  name: "charts",
  required: false,
  columns: {
    chart: { required: true, says: "its id" },
    form: { required: true, oneOf: forms, meanings, says: "how it is drawn" },
    indicator: { required: true, says: "whose figures it draws" },
    by: {
      required: true,
      says: "what stands along its axis, and behind a bar what its series are: `year`, `year|city`, `city at the latest period`; together they are a grouping of the indicator's `by`",
    },
    reference: {
      says: "a figure to draw as a line across, as a sentence names it: `guideline`; several parted by `;`",
    },
    title: { translated: true, says: "what it shows, without figures" },
    subtitle: { translated: true, says: "a second line" },
    note: { translated: true, says: "what stands below it" },
  },
});
