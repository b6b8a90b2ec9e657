import { listedProblem } from "../../../words/listed-problem.ts";

export const blankRow = listedProblem("blank-row");
export const mergedNumber = listedProblem("merged-number", { raw: "quoted" });

/** `typed`: the content in place of a required value. */
export const missingValue = listedProblem("missing-value", { columns: "quoted list", typed: "quoted list?" });

export const emptyAmongFilled = listedProblem("empty-among-filled", { column: "quoted" });

export const mixedPercentScale = listedProblem("mixed-percent-scale", {
  raw: "quoted",
  other: "cells",
  otherRaw: "quoted",
});

export const suspectPercentScale = listedProblem("suspect-percent-scale", {
  raw: "quoted",
  column: "quoted",
});

export const unexpectedPercent = listedProblem("unexpected-percent", { raw: "quoted", unit: "unit" });
export const noRowAsked = listedProblem("no-row-asked", { column: "quoted", texts: "quoted list to 6" });
export const otherRows = listedProblem("other-rows", { rows: "number" });
