import { defineSheet } from "../definition-sheet.ts";

/** Operations on the rows of a source. */
export const rowOperations = [
  "copy",
  "count",
  "count distinct",
  "sum",
  "mean",
  "weighted mean",
  "median",
  "minimum",
  "maximum",
  "quantile",
  "latest",
  "score",
] as const;
/** Operations on other indicators. */
export const figureOperations = [
  "share",
  "per",
  "per head",
  "difference",
  "change since",
  "growth since",
  "index to",
  "rank",
  "quantile of areas",
  "same panel change",
  "required path",
  "growth ratio",
] as const;

/** What a method of the dataset's own gives, in TypeScript. */
export const methodOperation = "method";

export type RowOperation = (typeof rowOperations)[number];
export type FigureOperation = (typeof figureOperations)[number];

/** A row is an indicator, or a named part of one. */
export const indicatorsSheet = defineSheet({
  name: "indicators",
  required: true,
  columns: {
    indicator: { required: true },
    part: {},
    title: { translated: true },
    definition: { translated: true },
    method: { translated: true },
    synonyms: { translated: true },
    unit: {},
    better: { oneOf: ["higher", "lower", "neither"] },
    operation: { required: true, oneOf: [...rowOperations, ...figureOperations, methodOperation] },
    column: { required: true },
    of: {},
    by: {},
    where: {},
    prefer: {},
    "key figure": {},
    question: {},
  },
});
