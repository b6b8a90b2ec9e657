import { defineSheet } from "../definition-sheet.ts";

/** Each row is a unit the program does not have: symbol, names after one and after many, value in a base unit. */
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
