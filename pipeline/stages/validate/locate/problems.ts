import { defineProblem } from "../../../model/define-problem.ts";

export const unreadSheet = defineProblem({
  code: "unread-sheet",
  group: "shape",
  severity: "warning",
  movable: true,
  mends: "office",
  catches:
    "A sheet with content but without a header that the contract knows, beside one that has it; not the sheets “Findings” and “Definitions” that the program itself adds, in any of its languages.",
  example: "a sheet “About this file”",
});

export const missingHeader = defineProblem({
  code: "missing-header",
  /** `cutBy`: the CSV file has another delimiter than its source declares. */
  tells: { wanted: "plain list", cutBy: "delimiter?", cutDeclared: "delimiter?" },
  group: "shape",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A file in which no row carries enough of the expected column names.",
  example: "a table whose header row was deleted",
});

export const missingColumn = defineProblem({
  code: "missing-column",
  /** `misplaced`: another header is in its position. */
  tells: {
    name: "quoted",
    synonyms: "plain list to 4",
    nearest: "quoted?",
    misplaced: "whether?",
    nearestAt: "cells?",
  },
  group: "shape",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A header without one of the columns that the contract asks for; a near miss is named.",
  example: "“Scroe” where “Score” is expected",
});

export const missingField = defineProblem({
  code: "missing-field",
  tells: { name: "quoted", synonyms: "plain list to 4", nearest: "quoted?", nearestAt: "cells?" },
  group: "shape",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "A value that must stand once above the table, right of its label, and whose label is not there.",
  example: "no line “City” above an assessment",
});

export const unknownColumn = defineProblem({
  code: "unknown-column",
  tells: { name: "quoted" },
  group: "shape",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "A column that the contract does not know. It is not read.",
  example: "“Self-assessment”, added by the office",
});

export const duplicateColumn = defineProblem({
  code: "duplicate-column",
  tells: { name: "quoted", first: "cells" },
  group: "shape",
  severity: "error",
  movable: false,
  mends: "office",
  catches: "Two columns, or two lines above the table, with one and the same meaning.",
  example: "“Year” and “연도” in one header",
});

export const blankColumn = defineProblem({
  code: "blank-column",
  group: "shape",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "Cells of the table in a column without a header. They are not read.",
  example: "remarks typed right of the last column",
});

export const secondTable = defineProblem({
  code: "second-table",
  group: "shape",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "Another table on the same sheet, beside the first or above it. It is not read.",
  example: "last year's table, kept to the right",
});

export const filledDownCells = defineProblem({
  code: "filled-down",
  tells: { rows: "number" },
  group: "shape",
  severity: "note",
  movable: true,
  mends: null,
  catches:
    "Empty cells of a column whose contract says that they hold what stands above them. Each row is read with that, and its address is the cell above.",
  example: "a region written once over the years 2010 to 2019",
});

export const dataHidden = defineProblem({
  code: "hidden-data",
  tells: { what: "sheet | rows | columns", names: "plain" },
  group: "shape",
  severity: "note",
  movable: true,
  mends: "office",
  catches: "A hidden sheet, or hidden rows or columns with content. They are read all the same.",
  example: "a hidden column with another set of scores",
});
