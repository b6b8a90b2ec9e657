import { defineSheet } from "../definition-sheet.ts";

export const settings = [
  "id",
  "title",
  "about",
  "measured",
  "pathway",
  "order",
  "status",
  "language",
  "area",
] as const;

/** A row is a setting of the dataset as a whole. */
export const datasetSheet = defineSheet({
  name: "dataset",
  required: true,
  columns: { setting: { required: true, oneOf: settings }, value: { translated: true } },
});
