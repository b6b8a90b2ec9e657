import { defineProblem } from "../../../model/define-problem.ts";

export const blankRow = defineProblem({
  code: "blank-row",
  group: "shape",
  severity: "note",
  movable: true,
  mends: "office",
  catches: "An empty row between two rows of data. It is skipped.",
  example: "an empty row between 2012 and 2013",
});

export const mergedNumber = defineProblem({
  code: "merged-number",
  tells: { raw: "quoted" },
  group: "shape",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A number that is merged over several rows, so that nobody can tell to which it belongs.",
  example: "12 merged over the rows of two cities",
});

export const missingValue = defineProblem({
  code: "missing-value",
  /** `typed`: the content in place of a required value. */
  tells: { columns: "quoted list", typed: "quoted list?" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A cell that must be filled and is empty.",
  example: "an event without a start date",
});

export const emptyAmongFilled = defineProblem({
  code: "empty-among-filled",
  tells: { column: "quoted" },
  group: "value",
  severity: "note",
  movable: true,
  mends: "office",
  catches:
    "An empty cell in a column that may have gaps and is filled in three rows of four. It is read as not reported.",
  example: "no tonnage in 2012, between those of 2011 and 2013",
});

export const mixedPercentScale = defineProblem({
  code: "mixed-percent-scale",
  tells: { raw: "quoted", other: "cells", otherRaw: "quoted" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Fractions of 1 and per cents in one column, so that one of them is a hundred times off.",
  example: "`0.534` below `48.5`",
});

export const suspectPercentScale = defineProblem({
  code: "suspect-percent-scale",
  tells: { raw: "quoted", column: "quoted" },
  group: "value",
  severity: "warning",
  movable: true,
  mends: "office",
  doubts: true,
  catches: "A column of per cents in which every value is at most 1. They may be fractions.",
  example: "`0.3`, `0.5`, `1` in a column of rates",
});

export const unexpectedPercent = defineProblem({
  code: "unexpected-percent",
  tells: { raw: "quoted", unit: "unit" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A percentage in a column that counts something else.",
  example: "`40%` in a column of tonnes",
});

export const noRowAsked = defineProblem({
  code: "no-row-asked",
  tells: { column: "quoted", texts: "quoted list to 6" },
  group: "row and table",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches: "A file of whose rows the definition asks for none.",
  example: "`only`: `geo in FR`, of a column that writes “France”",
});

export const otherRows = defineProblem({
  code: "other-rows",
  tells: { rows: "number" },
  group: "row and table",
  severity: "note",
  movable: true,
  mends: null,
  catches:
    "Rows that the definition does not ask for, such as the places of a world file that are not in areas.csv. They are counted and set aside.",
  example: "200 countries beside the eleven of `only`: `country in members`",
});
