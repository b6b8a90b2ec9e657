import { ruleForms } from "../contract/rule-forms.ts";
import { defineSheet } from "../definition-sheet.ts";

const meanings = Object.fromEntries(Object.entries(ruleForms).map(([name, { means }]) => [name, means]));

/** Each row is a rule that the rows of a source must meet. */
export const rulesSheet = defineSheet({
  name: "rules",
  required: false,
  columns: {
    source: { required: true, says: "the source whose rows are checked" },
    rule: { required: true, oneOf: Object.keys(ruleForms), meanings, says: "the condition to meet" },
    columns: { required: true, says: "the columns, in order, separated by a bar" },
    of: { says: "the column that is the whole" },
    allowed: { says: "the tolerance: `5`, `20 %`" },
    where: { says: "which rows are checked, as `where` of an indicator; by default all" },
    "published in": { says: "for `plausible`: the publication that the range comes from, as cited" },
  },
});

/** Each row is the severity of a problem in a source, and the reason. */
export const severitiesSheet = defineSheet({
  name: "severities",
  required: false,
  columns: {
    source: { required: true, says: "the source in which this severity applies" },
    problem: { required: true, says: "the code of the problem, as `check` prints it" },
    severity: { required: true, oneOf: ["error", "warning", "note"], says: "its severity here" },
    from: { says: "from how many findings on; several rows for one problem are steps" },
    reason: { required: true, translated: true, says: "the reason, shown to people" },
  },
});

/** Each row describes the rows of a file that add up others. */
export const totalsSheet = defineSheet({
  name: "totals",
  required: false,
  columns: {
    source: { required: true, says: "the source whose files contain it" },
    label: {
      required: true,
      says: "the text that the row begins with, several separated by a bar; with `…` before it, the text that it ends with",
    },
    kind: {
      required: true,
      oneOf: ["sum", "count", "mean", "data"],
      says: "what it gives for the rows; `data` if it only looks like a total, and is read as a row of its own",
    },
    column: { says: "of which column; not for `data`" },
    over: {
      oneOf: ["table", "group"],
      says: "all rows of the table, or those since the previous total; by default the table",
    },
    less: { says: "for a count: rows with a value in this column are not counted" },
    "as of": {
      says: "for a count of dates: the day of the edition's year that it was printed for, `12-31`; anything that joined later is not counted, anything that left later is",
    },
  },
});
