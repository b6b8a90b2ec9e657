import { defineSheet } from "../definition-sheet.ts";

/** A row is a unit that the project does not have: its symbol, what it is called after one and after many, what one is of a base unit. */
export const unitsSheet = defineSheet({
  name: "units",
  required: false,
  columns: {
    unit: { required: true },
    one: { translated: true },
    many: { translated: true },
    base: {},
    factor: {},
  },
});
