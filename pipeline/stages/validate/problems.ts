import { defineProblem } from "../../model/define-problem.ts";

export const illustrativeData = defineProblem({
  code: "illustrative-data",
  tells: { rows: "number" },
  group: "result",
  severity: "note",
  movable: true,
  mends: "secretariat",
  catches: "Rows that show the method on invented figures; whatever they reach says so.",
  example: "a row whose status is `illustrative`",
});

export const checkFailed = defineProblem({
  code: "check-failed",
  tells: { message: "plain" },
  group: "result",
  severity: "error",
  movable: false,
  mends: "program",
  catches: "A check or computation that broke off; a mistake in the program. Nothing of it is published.",
  example: "a division that met a text",
});

export const codeFailed = defineProblem({
  code: "code-failed",
  tells: { message: "plain", place: "plain" },
  group: "result",
  severity: "error",
  movable: false,
  mends: "secretariat",
  catches:
    "A `method.js` of the data repository's own that cannot be loaded or broke off. Nothing of its dataset is published.",
  example: "`compute` divides what a row does not have",
});
