import { defineSheet } from "../definition-sheet.ts";

export const ruleNames = [
  "in order",
  "parts within whole",
  "parts sum to whole",
  "shares sum to 100",
  "required together",
  "not in the future",
  "in the edition's year",
  "not constant",
  "not copied",
  "series",
  "same dates",
] as const;
export type RuleName = (typeof ruleNames)[number];

/** A row is what must hold among the rows of a source. */
export const rulesSheet = defineSheet({
  name: "rules",
  required: false,
  columns: {
    source: { required: true },
    rule: { required: true, oneOf: ruleNames },
    columns: { required: true },
    of: {},
    allowed: {},
  },
});

/** A row is how much a problem weighs in a source, and why. */
export const severitiesSheet = defineSheet({
  name: "severities",
  required: false,
  columns: {
    source: { required: true },
    problem: { required: true },
    severity: { required: true, oneOf: ["error", "warning", "note"] },
    from: {},
    reason: { required: true },
  },
});

/** A row is a row of a file that adds up others. */
export const totalsSheet = defineSheet({
  name: "totals",
  required: false,
  columns: {
    source: { required: true },
    label: { required: true },
    kind: { required: true, oneOf: ["sum", "count", "mean"] },
    column: { required: true },
    over: { oneOf: ["table", "group"] },
    less: {},
  },
});
