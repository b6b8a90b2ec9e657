import { standings } from "../../../model/standing.ts";
import { defineSheet } from "../definition-sheet.ts";

/** Each row is a value of a list with the names offices use: templates offer the first, reports show `shown`. */
export const listsSheet = defineSheet({
  name: "lists",
  required: false,
  columns: {
    list: { required: true, says: "the list, as `columns` names it" },
    value: { required: true, says: "the value's id" },
    label: {
      translated: true,
      says: "what offices write, several separated by a bar; forms offer the first, and the report shows it",
    },
    standing: {
      oneOf: standings.map((standing) => standing.replace("-", " ")),
      says: "in the list `parts`: how the places counted in this part stand relative to their target; the report then opens with these counts",
    },
    shown: { translated: true, says: "what the report shows instead" },
    synonyms: { translated: true, says: "its names in written reports, for `proof`" },
  },
});
