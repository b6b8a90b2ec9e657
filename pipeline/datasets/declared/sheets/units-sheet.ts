import { defineSheet } from "../definition-sheet.ts";

/** A row is a unit that the project does not have: its symbol, what it is called after one and after many, what one is of a base unit. */
export const unitsSheet = defineSheet({
  name: "units",
  required: false,
  columns: {
    unit: {
      required: true,
      says: "its symbol, as the other sheets and the files write it; in `doctor/1000`, `per` and `per head` give so many for each 1,000",
    },
    one: { translated: true, says: "its name after 1; by default the same as `many`" },
    many: { translated: true, says: "its name after other numbers; by default its symbol" },
    base: { says: "the base unit, if it is a multiple of another" },
    factor: { says: "how many base units it is" },
  },
});
