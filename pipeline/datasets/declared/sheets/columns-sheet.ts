import { defineSheet } from "../definition-sheet.ts";
import { yesOrNo } from "./sources-sheet.ts";

export const columnKinds = [
  "text",
  "choice",
  "status",
  "qualifier",
  "area",
  "period",
  "quantity",
  "instant",
] as const;
export type Kind = (typeof columnKinds)[number];

const meanings: { readonly [K in Kind]: string } = {
  text: "words as they are",
  choice: "a value of a list",
  status: "a list whose values say how sure a row is: `estimated`, `illustrative`, …",
  qualifier: "a list whose values say how exact a row's figures are: `about`, `at-least`, …",
  area: "a place of areas.csv, by any of its names",
  period: "a date, a month, a year, or a span of them",
  quantity: "a number with a unit; it may be `about 5` or `< 5`",
  instant: "a moment with its time and offset",
};

/** A row is a column of a source: what it is called in the files, and what may stand in it. */
export const columnsSheet = defineSheet({
  name: "columns",
  required: true,
  columns: {
    source: { required: true, says: "the source whose column it is" },
    name: { required: true, says: "its id, by which the other sheets call it" },
    kind: { required: true, oneOf: columnKinds, meanings, says: "what stands in it" },
    header: {
      translated: true,
      says: "what offices call it, several parted by a bar: `City|Stadt|Ville`; names over names with `›`: `Men › Employed`; a column without a header by its letter: `column A`; without it its id",
    },
    place: {
      oneOf: ["column", "above", "sheet name", "across", "below"],
      says: "where it stands: in a column of the table, once above the table, or as the name of the sheet; `across` where its values head columns, as years do, and `below` for the numbers in those columns; by default in a column",
    },
    unit: {
      says: "of a quantity: `t`; several with `t|kt in header`, where the header says which, or `t|kt in column unit`, where another column does; without it a pure number",
    },
    minimum: { says: "the least that a number may be; without it 0" },
    maximum: { says: "the most that a number may be" },
    whole: {
      oneOf: yesOrNo,
      says: "whether a number must be whole; by default where its unit counts things, such as cities; `no` where it holds averages, or whatever cities answer",
    },
    gaps: {
      oneOf: [...yesOrNo, "notation keys"],
      says: "whether `n/a` and the like may stand for a number, or notation keys of inventories too (`NE`, `IE`); by default where it is not required",
    },
    required: {
      oneOf: yesOrNo,
      says: "whether each row must fill it; by default where it is of the key; a column without may be absent, of quantities one without gaps",
    },
    "fill down": {
      oneOf: yesOrNo,
      says: "whether an empty cell says what stands above it, as a region that is written once",
    },
    key: { oneOf: yesOrNo, says: "whether it names its row, alone or with the other columns of the key" },
    list: {
      says: "of a choice: its list on the sheet `lists`; of a text: a list that says in words what it may be, though it may be something else",
    },
    status: { says: "how sure all numbers of the column are: `estimated`" },
    written: {
      says: "of a period: `day first`, `month first`, `year.month` where 2020.11 is November, `split year` where 2010/11 runs into 2011, `months of 2024` or `year in column year` where months have no year; of a quantity: `({}) is estimated` where a number in brackets is an estimate",
    },
    meaning: { translated: true, says: "what the column is, for forms and readers" },
    question: { says: "what `propose` asks; empty it once it is answered" },
  },
});
