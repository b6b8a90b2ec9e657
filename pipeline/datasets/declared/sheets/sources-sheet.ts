import { defineSheet } from "../definition-sheet.ts";

export const yesOrNo = ["yes", "no"] as const;

/** A row is a file, or a pattern of files, that offices deliver. */
export const sourcesSheet = defineSheet({
  name: "sources",
  required: true,
  columns: {
    source: { required: true },
    file: { required: true },
    sheet: {},
    optional: { oneOf: yesOrNo },
    "carries over": { oneOf: yesOrNo },
    delimiter: { oneOf: ["comma", "semicolon", "tab", "bar"] },
    decimal: { oneOf: ["point", "comma"] },
    encoding: {},
    question: {},
  },
});
