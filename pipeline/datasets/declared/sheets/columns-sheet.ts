import { defineSheet } from "../definition-sheet.ts";
import { yesOrNo } from "./sources-sheet.ts";

export const kinds = [
  "text",
  "choice",
  "status",
  "qualifier",
  "area",
  "period",
  "quantity",
  "instant",
] as const;
export type Kind = (typeof kinds)[number];

/** A row is a column of a source: what it is called in the files, and what may stand in it. */
export const columnsSheet = defineSheet({
  name: "columns",
  required: true,
  columns: {
    source: { required: true },
    name: { required: true },
    kind: { required: true, oneOf: kinds },
    header: { translated: true },
    place: { oneOf: ["column", "above", "sheet name"] },
    unit: {},
    minimum: {},
    maximum: {},
    whole: { oneOf: yesOrNo },
    gaps: { oneOf: [...yesOrNo, "notation keys"] },
    required: { oneOf: yesOrNo },
    key: { oneOf: yesOrNo },
    list: {},
    status: {},
    written: {},
    meaning: { translated: true },
    question: {},
  },
});
