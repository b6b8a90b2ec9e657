import { defineSheet } from "../definition-sheet.ts";

/** A row is a sentence with figures in braces; those of one paragraph follow each other. */
export const sentencesSheet = defineSheet({
  name: "sentences",
  required: false,
  columns: {
    paragraph: {},
    sentence: { translated: true },
    "shown when": {},
  },
});
