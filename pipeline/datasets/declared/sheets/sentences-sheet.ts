import { defineSheet } from "../definition-sheet.ts";

/**
 * A row is a sentence with figures in braces; those of one paragraph follow each other. One with a weight may open the
 * report, and stands there on track where `on track when` holds. One that heads a chart is what the chart says, and
 * stands in no paragraph.
 */
export const sentencesSheet = defineSheet({
  name: "sentences",
  required: false,
  columns: {
    paragraph: {},
    sentence: { translated: true },
    "shown when": {},
    weight: {},
    "on track when": {},
    heads: {},
  },
});
