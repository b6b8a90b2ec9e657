import { groupBy } from "../../../model/group-by.ts";
import { type ConditionForm, conditionForms } from "../conditions/condition.ts";
import { defineSheet } from "../definition-sheet.ts";

export const rowOperations = [
  "copy",
  "count",
  "count distinct",
  "sum",
  "mean",
  "weighted mean",
  "median",
  "minimum",
  "maximum",
  "quantile",
  "latest",
  "score",
] as const;
export const figureOperations = [
  "share",
  "per",
  "per head",
  "difference",
  "change since",
  "growth since",
  "index to",
  "rank",
  "quantile of areas",
  "same panel change",
  "required path",
  "growth ratio",
] as const;

/** The operation of indicators that the dataset's method computes. */
export const methodOperation = "method";

export type RowOperation = (typeof rowOperations)[number];
export type FigureOperation = (typeof figureOperations)[number];

const meanings: { readonly [O in RowOperation | FigureOperation | typeof methodOperation]: string } = {
  copy: "the number of each row, as delivered; `by` names the place and period of the row",
  count:
    "how many rows, where `column` is the source; of a column, how many of its cells are filled; no figure for a place or period without such a row",
  "count distinct": "how many different values the column has",
  sum: "the sum of the column",
  mean: "the mean of the column",
  "weighted mean": "the mean of the column, weighted by the column under `of`",
  median: "the median of the column",
  minimum: "the lowest value of the column",
  maximum: "the highest value of the column",
  quantile: "the value below which the part under `of` lies: `25 %`",
  latest: "the newest value of the column, with its period",
  score: "answers weighed, in per cent of what could be reached; `of` is `weight|minimum|maximum`",
  share: "the indicator under `column` as a part of the one under `of`, in per cent",
  per: "the indicator under `column` divided by the one under `of`, in a unit that names the units of both, `t/MWh`, or how many it is per, `t/1000`",
  "per head": "the indicator under `column` divided by people, whose indicator is under `of`",
  difference: "the indicator under `column` less the one under `of`",
  "change since":
    "its change since an earlier period, in its own unit; `of` is `previous` (the figure before it, of whatever year), `year before` (of that year alone) or a year such as `2015`",
  "growth since":
    "its change since an earlier period, in per cent; `of` is `previous` (the figure before it, of whatever year), `year before` (of that year alone) or a year such as `2015`",
  "index to": "its value relative to the period under `of`, which is 100",
  rank: "its place among the others of its level, written `rank 3` and by `{place HAN number}` 3 alone; `of` is `highest`, `lowest`, `highest among parts` or `lowest among parts`, without it as `better` says",
  "quantile of areas": "the value below which the part under `of` of all places lies: `50 %`",
  "same panel change":
    "its change among those who reported both times, and among all; `of` is as for `change since`",
  "required path": "how far a target is reached on a straight path; `of` is `targets since 2010`",
  "growth ratio":
    "the yearly growth there was, over the yearly growth that a target takes; `of` is `targets since 2010`",
  method: "computed by the method named on the sheet `dataset`",
};

const operands: { readonly [T in ConditionForm["takes"]]: string } = {
  ...{ nothing: "", value: " …", values: " …|…", date: " DATE" },
  ...{ number: " NUMBER", amount: " NUMBER", column: " COLUMN" },
};

/** The conditions that columns can be asked, by their kinds. */
const conditionsByKind = [...groupBy(conditionForms, ({ kinds }) => kinds.join(", "))]
  .map(([kinds, forms]) => `Of ${kinds}: ${forms.map(formOf).join(", ")}`)
  .join(". ");

function formOf({ words, takes }: ConditionForm): string {
  return `\`${words}${operands[takes]}\``;
}

/** Each row is an indicator, or a named part of one. */
export const indicatorsSheet = defineSheet({
  name: "indicators",
  required: true,
  columns: {
    indicator: { required: true, says: "its id" },
    part: { says: "if several rows make one indicator: the part that this row computes" },
    title: { translated: true, says: "its name for readers" },
    definition: { translated: true, says: "its definition, in a sentence" },
    method: { translated: true, says: "how it is computed, if not obvious, and the source of the method" },
    synonyms: { translated: true, says: "its names in written reports, separated by a bar, for `proof`" },
    unit: {
      says: "its unit, of the program or of the sheet `units`; not needed where the operation gives it, as per cent for a share",
    },
    better: { oneOf: ["higher", "lower", "neither"], says: "which direction is good; by default neither" },
    operation: {
      required: true,
      oneOf: [...rowOperations, ...figureOperations, methodOperation],
      meanings,
      says: "how it is computed",
    },
    column: {
      required: true,
      says: "of what: up to `score` a column with its source, `counts.passages`; from `share` on another indicator",
    },
    of: {
      says: "a second input of the operation, as described there. Of `share`, `per`, `per head` and `difference` it may be the indicator of another dataset, of the same place and period, `population.people`; `population.people up to 3 years earlier` allows the newest of the years before where there is none, and each figure says so",
    },
    by: {
      says: "for an operation on rows: how its figures are broken down. Separate groupings with `;` and the columns of one grouping with a bar; `all` means all rows together: `all; year; city|year`. A chart over time draws place by place if the place is named first, year by year if the year is. `area` and `period` mean the only column of that kind. So that counts and sums add up to the whole, rows without a value in a column make a part `not-stated`. For an operation on an indicator: leave it empty, its own breakdown is used",
    },
    where: {
      says: `which rows count, conditions joined by \`and\`: \`kind is paper\`, \`year is after 2015\`, \`amount is at least 5\`. ${conditionsByKind}. A row whose cell is empty or whose column is absent only counts with \`is empty\`, \`has no figure\` and \`is not less than\``,
    },
    area: {
      says: "the place that its figures are of where no column names one, as a code of areas.csv; by default what stands for all rows",
    },
    prefer: {
      says: "for a copy that several rows give: which one to show, by its column, `publisher: ministry|yearbook`, or by a condition as under `where`, `preferred is yes`",
    },
    due: {
      oneOf: ["yes"],
      says: "where its periods are the years by which something is due; of which year its figures are is then not given",
    },
    "over time": {
      oneOf: ["not compared"],
      says: "where its figures of different times do not compare, as counts by different publishers: no change between them is told",
    },
    "key figure": {
      says: "its position among the key figures of the report, a number; `yes` is 1; if there is no whole, those of a place in which the others lie are shown, else of two places each, of more the highest and the lowest; name a figure after it to show that one instead: `1 latest-published`",
    },
    population: {
      says: "the figure that counts everyone it counts or compares: `cities-answering`; its claims then give the count out of this total, and a ranking among fewer must say how many",
    },
    "held against": {
      says: "the figures that its own are held against on the pages of places, such as a guideline: `guideline`, `guideline pm25-aqg`; several separated by `;`; by default the reference lines of its charts",
    },
    question: { says: "a question from `propose`; empty the cell once you have answered it" },
  },
});
