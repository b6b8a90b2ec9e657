import type { Code } from "../finding.ts";
import type { Descriptions } from "./description.ts";

/** Where the table lies on its sheet, and whether it has the columns that its contract asks for. */
export const shapeChecks = {
  "unread-sheet": {
    catches:
      "A sheet with content but without a header that the contract knows, beside one that has it; not the sheets “Findings” and “Definitions” that the program itself adds, in any of its languages.",
    example: "a sheet “About this file”",
  },
  "missing-header": {
    catches: "A file in which no row carries enough of the expected column names.",
    example: "a table whose header row was deleted",
  },
  "missing-column": {
    catches: "A header without one of the columns that the contract asks for; a near miss is named.",
    example: "“Scroe” where “Score” is expected",
  },
  "missing-field": {
    catches:
      "A value that must stand once above the table, right of its label, and whose label is not there.",
    example: "no line “City” above an assessment",
  },
  "unknown-column": {
    catches: "A column that the contract does not know. It is not read.",
    example: "“Self-assessment”, added by the office",
  },
  "duplicate-column": {
    catches: "Two columns, or two lines above the table, with one and the same meaning.",
    example: "“Year” and “연도” in one header",
  },
  "blank-column": {
    catches: "Cells of the table in a column without a header. They are not read.",
    example: "remarks typed right of the last column",
  },
  "blank-row": {
    catches: "An empty row between two rows of data. It is skipped.",
    example: "an empty row between 2012 and 2013",
  },
  "second-table": {
    catches: "Another table on the same sheet, beside the first or above it. It is not read.",
    example: "last year's table, kept to the right",
  },
  "hidden-data": {
    catches: "A hidden sheet, or hidden rows or columns with content. They are read all the same.",
    example: "a hidden column with another set of scores",
  },
  "merged-number": {
    catches: "A number that is merged over several rows, so that nobody can tell to which it belongs.",
    example: "12 merged over the rows of two cities",
  },
  "total-row": {
    catches: "A row that the contract knows as a total. It is checked against its parts and set aside.",
    example: "“Subtotal Korea (active)”",
  },
  "total-mismatch": {
    catches:
      "A total that is not the sum, count or mean of its parts. What rounding by hand explains is a warning.",
    example: "a total of 92 over 91 members",
  },
  "undeclared-total": {
    catches: "A row that is surely a total although the contract declares none. It is set aside.",
    example: "“합계” below the last city",
  },
  "possible-total": {
    catches: "A row that is read as data but equals the sum of those above it, or is named like a total.",
    example: "“East Asia” with 60 below 10, 20 and 30",
  },
  "uncalculated-formula": {
    catches: "A formula without a result: the program that wrote the file never calculated it.",
    example: "`=20+4` as a script wrote it",
  },
  "error-value": {
    catches: "A cell that shows a spreadsheet's error, also where a text file has its text.",
    example: "`#REF!`, `#N/A`, `#DIV/0!`",
  },
} as const satisfies Partial<Descriptions<Code>>;
