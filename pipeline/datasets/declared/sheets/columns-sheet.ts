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
  text: "text as it is",
  choice: "a value of a list",
  status: "a list whose values give the status of a row: `estimated`, `illustrative`, …",
  qualifier: "a list whose values give the precision of a row's figures: `about`, `at-least`, …",
  area: "a place of areas.csv, by any of its names",
  period: "a date, a month, a year, or a span of them",
  quantity: "a number with a unit; it may be `about 5` or `< 5`",
  instant: "a moment with its time and offset",
};

/** Each row is a column of a source: its names in files, and what may stand in it. */
export const columnsSheet = defineSheet({
  name: "columns",
  required: true,
  columns: {
    source: { required: true, says: "the source that has the column" },
    name: { required: true, says: "its id, used by the other sheets" },
    kind: { required: true, oneOf: columnKinds, meanings, says: "what stands in it" },
    header: {
      translated: true,
      says: "the header that offices write, several separated by a bar: `City|Stadt|Ville`; levels of a header with `›`: `Men › Employed`; a column without a header by its letter: `column A`; without it its id",
    },
    place: {
      oneOf: ["column", "above", "title", "sheet name", "across", "below"],
      says: "where it is: in a column of the table, once above the table, as the only time in a title above it or in the name of the sheet or file, or as the name of the sheet; `across` if its values are column headers, such as years, and `below` for the numbers in those columns; by default in a column",
    },
    unit: {
      says: "of a quantity: `t`, or `kt` where its numbers are in a multiple that no header names; several with `t|percent in header`, where the header says which, or `t in column unit`, where another column says t or kt; without it a pure number",
    },
    minimum: { says: "the lowest valid number; by default 0" },
    maximum: { says: "the highest valid number" },
    whole: {
      oneOf: yesOrNo,
      says: "whether a number must be whole; by default yes if its unit counts things, such as cities; `no` for averages or free answers",
    },
    gaps: {
      oneOf: [...yesOrNo, "notation keys"],
      says: "whether `n/a` and similar are allowed instead of a number, or also the notation keys of inventories (`NE`, `IE`); by default yes if the column is not required",
    },
    "gap marks": {
      says: "further texts that stand for no value among numbers, separated by bars: `k. A.|(85 and over)`",
    },
    required: {
      oneOf: yesOrNo,
      says: "whether each row must fill it; by default yes if it is part of the key; a column that is not required may be absent, a quantity only if it allows no gaps",
    },
    "fill down": {
      oneOf: [...yesOrNo, "headings", "level 1", "level 2", "level 3"],
      says: "whether an empty cell repeats the value above it, such as a region that is written once, down to the next value in such a column left of it; `headings` of a column with the header of another, in whose cells it stands in rows of its own, such as men above their ages; `level 1`, `level 2` of one with the header of another whose labels stand below each other, such as ages below each sex below each city, by the spaces before them or as the same come again: the label at that level, of a row further out its own",
    },
    part: {
      says: "where a cell holds several labels with commas between them, as in `unit,geo` of Eurostat: which of them it is, from 1; each is a column with the same header",
    },
    key: {
      oneOf: yesOrNo,
      says: "whether it identifies its row, alone or with the other columns of the key",
    },
    list: {
      says: "of a choice: its list on the sheet `lists`; of a text: a list that says in words what it may be, though it may be something else",
    },
    status: { says: "the status of all numbers in the column: `estimated`" },
    written: {
      says: "of a period: `day first`, `month first`, `year.month` where 2020.11 is November, `split year` where 2010/11 runs into 2011, `year/month` where it is November, `year/quarter` where 1993 04 is its last three months, `short year` where Jan-05 is January 2005, `minguo year` where 112 and `buddhist year` where 2566 is 2023, `era year` where H30 is 2018, `in text` where more stands around one time, as in “(1) In 2015”, `months of 2024` or `year in column year` where months, quarters or halves have no year, and in a title `2024` itself where none says it; of a quantity: `({}) is estimated` where a number in brackets is an estimate",
    },
    meaning: { translated: true, says: "a description of the column, for forms and readers" },
    question: { says: "a question from `propose`; empty the cell once you have answered it" },
  },
});
