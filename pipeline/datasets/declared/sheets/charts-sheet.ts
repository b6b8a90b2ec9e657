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

/** A row is a chart: what stands along its axis, then what tells its series apart. */
export const chartsSheet = defineSheet({
  name: "charts",
  required: false,
  columns: {
    chart: { required: true },
    form: { required: true, oneOf: forms },
    indicator: { required: true },
    by: { required: true },
    reference: {},
    title: { translated: true },
    subtitle: { translated: true },
    note: { translated: true },
  },
});
