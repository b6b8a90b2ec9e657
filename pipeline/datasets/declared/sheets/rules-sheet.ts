import { defineSheet } from "../definition-sheet.ts";

export const ruleNames = [
  "in order",
  "parts within whole",
  "parts sum to whole",
  "enough of whole",
  "plausible",
  "plausible per person",
  "shares sum to 100",
  "published share of whole",
  "required together",
  "not in the future",
  "in the edition's year",
  "not constant",
  "not copied",
  "series",
  "same dates",
] as const;
export type RuleName = (typeof ruleNames)[number];

const meanings: { readonly [R in RuleName]: string } = {
  "in order": "the second period does not end before the first begins: `start|end`",
  "parts within whole":
    "the columns together are not more than `of`; `allowed` is how much of the whole they may be over, rounding by itself",
  "parts sum to whole": "the columns together are exactly `of`, but for rounding or `allowed`",
  "enough of whole":
    "the column is not far below `of`, which shares of it stand for; `allowed` is how much of `of` it is at least, without it `75 %`",
  plausible:
    "a number, or so much of it for one of the column `of`, is possible, else it is an error, and usual, else a warning: `allowed` such as `possible 0 to 500, usual 3 to 150`, in the column's base unit; without `usual` what is possible is usual",
  "plausible per person":
    "the same for each person of the row's place, of whom `data/reference/areas.csv` says how many there are: `area|generated`",
  "shares sum to 100": "the columns together are 100 %; `allowed` is in points",
  "published share of whole":
    "a percentage that others have published is that of a number in `of`: `year|recycled|rate`; `allowed` is in points, without it 0.001",
  "required together": "all of the columns are filled, or none",
  "not in the future": "the period does not begin after the day of publication",
  "in the edition's year": "the period begins in the edition's year",
  "not constant": "a number is not the same in every row; `allowed` is from how many rows on, without it 8",
  "not copied":
    "no two places have the same numbers throughout: `city|year|amount`; `allowed` is from how many on, without it 5",
  series:
    "by name, over time, a number has no gap, jump, spike or standstill: `city|year|amount`; `allowed` such as `jump 50 %, spike 50 %, flat 5, small 10`",
  "same dates":
    "two records of one event agree: the first half of the columns with the second, `from|to|begins|ends`",
};

/** A row is what must hold among the rows of a source. */
export const rulesSheet = defineSheet({
  name: "rules",
  required: false,
  columns: {
    source: { required: true, says: "the source whose rows are judged" },
    rule: { required: true, oneOf: ruleNames, meanings, says: "what must hold" },
    columns: { required: true, says: "of which columns, in their order, parted by a bar" },
    of: { says: "the column that is the whole" },
    allowed: { says: "what is still right: `5`, `20 %`" },
    where: { says: "which rows are judged, as `where` of an indicator; without it all" },
    "published in": { says: "of what is plausible: who published that range, as it is cited" },
  },
});

/** A row is how much a problem weighs in a source, and why. */
export const severitiesSheet = defineSheet({
  name: "severities",
  required: false,
  columns: {
    source: { required: true, says: "the source in which it weighs so" },
    problem: { required: true, says: "the code of the problem, as `check` prints it" },
    severity: { required: true, oneOf: ["error", "warning", "note"], says: "what it weighs" },
    from: { says: "from how many findings on; several rows of one problem are steps" },
    reason: { required: true, says: "why, as people read it" },
  },
});

/** A row is a row of a file that adds up others. */
export const totalsSheet = defineSheet({
  name: "totals",
  required: false,
  columns: {
    source: { required: true, says: "the source in whose files it stands" },
    label: {
      required: true,
      says: "what the row begins with, several parted by a bar; with `…` before it what it ends with",
    },
    kind: { required: true, oneOf: ["sum", "count", "mean"], says: "what it tells of the rows" },
    column: { required: true, says: "of which column" },
    over: {
      oneOf: ["table", "group"],
      says: "all rows of the table, or those since the total before; by default of the table",
    },
    less: { says: "of a count: rows with a value in this column are not counted" },
    "as of": {
      says: "of a count of dates: the day of the edition's year for which it was printed, `12-31`; what came after it is not counted, what went after it is",
    },
  },
});
