import { defineProblem } from "./define-problem.ts";

export const boundsPointBothWays = defineProblem({
  code: "bounds-point-both-ways",
  group: "result",
  severity: "note",
  movable: true,
  mends: null,
  catches: "A sum of “more than” and “less than”, which has no bound. The figure is left out.",
  example: "`>10` plus `<5`",
});

export const methodUndefined = defineProblem({
  code: "method-undefined",
  tells: { method: "quoted", reason: "reason" },
  group: "result",
  severity: "note",
  movable: true,
  mends: null,
  catches: "A published method that does not apply to these figures. The figure is left out.",
  example: "compound growth from a base of 0",
});

export const unmerged = defineProblem({
  code: "unmerged",
  group: "file",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "A reviewed table in which git left two versions of some rows, between its marks, for somebody to choose.",
  example: "`<<<<<<< HEAD` above a row, `>>>>>>> spring` below another",
});
