import { defineSheet } from "../definition-sheet.ts";

/** A row is a value of a list, with every name that offices give it; the first of a language is the one offered, `shown` the one in the report. */
export const listsSheet = defineSheet({
  name: "lists",
  required: false,
  columns: {
    list: { required: true },
    value: { required: true },
    label: { translated: true },
    shown: { translated: true },
    synonyms: { translated: true },
  },
});
