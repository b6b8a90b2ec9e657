import { listedProblem } from "../../../words/listed-problem.ts";

/** `isJudged` is false where its cell or a part is empty or inexact. */
export const totalRow = listedProblem("total-row", { label: "quoted", isJudged: "whether" });

export const totalMismatch = listedProblem("total-mismatch", {
  label: "quoted",
  printed: "number",
  computed: "number",
  parts: "cells sum",
});

export const undeclaredTotal = listedProblem("undeclared-total", { label: "quoted", parts: "cells sum" });
export const possibleTotal = listedProblem("possible-total", { label: "quoted", parts: "cells sum" });
