import { defineProblem } from "../../../model/define-problem.ts";

export const unratedIndicator = defineProblem({
  code: "unrated-indicator",
  /** `isBlank`: the row exists, but its score is empty. */
  tells: { entry: "plain", scheme: "quoted", isBlank: "whether" },
  group: "between files",
  severity: "warning",
  movable: true,
  mends: "office",
  catches:
    "An assessment without a row for an indicator of its scheme, or with nothing in the place of its score. It counts as not answered.",
  example: "no row for `P5`",
});

export const incomparableSchemes = defineProblem({
  code: "incomparable-schemes",
  tells: { schemes: "quoted list" },
  group: "between files",
  severity: "note",
  movable: true,
  mends: null,
  catches: "Assessments by different schemes in one edition; their scores do not compare.",
  example: "one city by a scheme, another by its predecessor",
});

export const otherMaximum = defineProblem({
  code: "other-maximum",
  tells: { raw: "plain", entry: "plain", scheme: "quoted", maximum: "number" },
  group: "between files",
  severity: "error",
  movable: true,
  mends: "office",
  catches:
    "A score out of another highest score than the scheme gives the indicator. Its points mean something else, and the score of the category would be wrong.",
  example: "3 out of 10 where the scheme scores from 0 to 5",
});
