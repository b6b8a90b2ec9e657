import { defineSheet } from "../definition-sheet.ts";
import { methods } from "../methods/methods.ts";

export const settings = [
  "id",
  "title",
  "about",
  "measured",
  "judged by",
  "pathway",
  "order",
  "status",
  "language",
  "area",
  "parts",
  "method",
  "reviewed by",
] as const;

const meanings: { readonly [S in (typeof settings)[number]]: string } = {
  id: "the name of the folder, optional here",
  title: "the title of the dataset",
  about: "a description in one or two sentences",
  measured: "who measured it, and how",
  "judged by":
    "what a place has to report for its standing to be judged, a sentence on the page of each that cannot be",
  pathway:
    "its chapter of the report: `network`, `low-emission`, `nature-based`, `circular`, `resilient`, `equitable`, or the title of one of your own, such as `Clean water`",
  order: "its place in the report, a number",
  status: "the status of all its figures: `illustrative` if they are made up",
  language: "the language of the columns without one, such as `en`",
  area: "the place that all rows together represent; by default the region in which all of them lie, else the place without a parent",
  parts:
    "what parts of figures are called in files and in braces: without it `format-virtual`, by column and value; with `alone` the value, `virtual`",
  method: `what computes or finds what the other sheets cannot say, listed below, several parted by a bar: ${[...methods.keys()].map((id) => `\`${id}\``).join(", ")}, or \`method.js\` for the code beside the sheets`,
  "reviewed by":
    "who has read its words in a language, under `value::ja`; until then the pages of that language say “unreviewed translation”",
};

/** Each row is a setting of the dataset as a whole. */
export const datasetSheet = defineSheet({
  name: "dataset",
  required: true,
  columns: {
    setting: { required: true, oneOf: settings, meanings, says: "which setting" },
    value: { translated: true, says: "what it is" },
  },
});
