import { defineProblem } from "../../../model/define-problem.ts";

export const totalRow = defineProblem({
  code: "total-row",
  /** `isJudged` is false where its cell or a part is empty or inexact. */
  tells: { label: "quoted", isJudged: "whether" },
  group: "shape",
  severity: "note",
  movable: true,
  mends: null,
  catches:
    "A row that the contract knows as a total. It is checked against its parts, where all are there and exact, and set aside.",
  example: "“Subtotal Korea (active)”",
});

export const totalMismatch = defineProblem({
  code: "total-mismatch",
  tells: { label: "quoted", printed: "number", computed: "number", parts: "cells sum" },
  group: "shape",
  severity: "error",
  movable: true,
  mends: "office",
  catches:
    "A total that is not the sum, count or mean of its parts. What rounding by hand explains is a warning.",
  example: "a total of 92 over 91 members",
});

export const undeclaredTotal = defineProblem({
  code: "undeclared-total",
  tells: { label: "quoted", parts: "cells sum" },
  group: "shape",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "A row that is surely a total although the contract declares none. It is set aside.",
  example: "“합계” below the last city",
});

export const possibleTotal = defineProblem({
  code: "possible-total",
  tells: { label: "quoted", parts: "cells sum" },
  group: "shape",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "A row that is read as data but equals the sum of those above it, or is named like a total.",
  example: "“East Asia” with 60 below 10, 20 and 30",
});
