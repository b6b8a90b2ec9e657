import { listedProblem } from "../../../words/listed-problem.ts";

export const unreadSheet = listedProblem("unread-sheet");

/** `cutBy`: the CSV file has another delimiter than its source declares. */
export const missingHeader = listedProblem("missing-header", {
  wanted: "plain list",
  cutBy: "delimiter?",
  cutDeclared: "delimiter?",
});

/** `misplaced`: another header is in its position. */
export const missingColumn = listedProblem("missing-column", {
  name: "quoted",
  synonyms: "plain list to 4",
  nearest: "quoted?",
  misplaced: "whether?",
  nearestAt: "cells?",
});

export const missingField = listedProblem("missing-field", {
  name: "quoted",
  synonyms: "plain list to 4",
  nearest: "quoted?",
  nearestAt: "cells?",
});

export const unknownColumn = listedProblem("unknown-column", {
  names: "quoted list to 4",
  of: "delivery | definition",
});
export const duplicateColumn = listedProblem("duplicate-column", { name: "quoted", first: "cells" });
export const blankColumn = listedProblem("blank-column");
export const secondTable = listedProblem("second-table");
export const filledDownCells = listedProblem("filled-down", { rows: "number" });
export const dataHidden = listedProblem("hidden-data", { what: "sheet | rows | columns", names: "plain" });
