import { exampleAreaColumns, exampleAreas } from "../../../model/worked-example.ts";
import { defineSheet } from "../definition-sheet.ts";

const areaColumns = exampleAreaColumns.map((name) => `\`${name}\``).join(", ");

/** Each row is an input or an output of an example; `check` computes each, and the annex prints it with the method. */
export const examplesSheet = defineSheet({
  name: "examples",
  required: false,
  columns: {
    example: {
      required: true,
      says: "its id; the rows that follow each other with the same id make one example",
    },
    source: {
      says: `of a row that goes in: its source; \`${exampleAreas}\` for a city or region that other rows name, with ${areaColumns}. An example is of the edition 2020`,
    },
    row: { says: "its cells: `area is KOR|year is 2019|treated is 200`" },
    indicator: { says: "of a figure that comes out: its indicator" },
    part: { says: "which part of it; the whole by default" },
    area: { says: "of which place" },
    period: { says: "of when" },
    figure: {
      says: "the figure as you work it out, in the indicator's unit and rounded as you like: `66.7`; `none` where none may be published",
    },
  },
});
