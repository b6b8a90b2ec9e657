import { defineSheet } from "../definition-sheet.ts";

export const functions = [
  "days between",
  "event days",
  "year of",
  "quarter of",
  "month of",
  "parent of",
  "country of",
  "period in",
  "span of",
  "parts of",
  "place of",
  "places in",
  "first word of",
  "look up",
] as const;
export type DerivedFunction = (typeof functions)[number];

/** A row is a column made of others. */
export const derivedSheet = defineSheet({
  name: "derived",
  required: false,
  columns: {
    source: { required: true },
    name: { required: true },
    function: { required: true, oneOf: functions },
    of: { required: true },
    label: { translated: true },
  },
});
