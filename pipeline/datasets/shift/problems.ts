import { defineProblem, params } from "../../model/define-problem.ts";

export const unratedIndicator = defineProblem({
  code: "unrated-indicator",
  tells: params<{ entry: string; scheme: string }>(),
  group: "between files",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "An assessment without a row for an indicator of its scheme. It counts as not answered.",
  example: "no row for `P5`",
});

export const incomparableSchemes = defineProblem({
  code: "incomparable-schemes",
  tells: params<{ schemes: readonly string[] }>(),
  group: "between files",
  severity: "note",
  movable: true,
  mends: null,
  catches: "Assessments by different schemes in one edition; their scores do not compare.",
  example: "Foshan by SHIFT+, Kaili by its predecessor",
});
