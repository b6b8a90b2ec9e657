import { defineProblem } from "../model/define-problem.ts";

export const outOfRange = defineProblem({
  code: "out-of-range",
  tells: { raw: "quoted", column: "quoted", minimum: "number?", maximum: "number?" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A number outside of what the contract or a scheme allows; negative ones too.",
  example: "a recycling rate of 120 %",
});

export const otherYear = defineProblem({
  code: "other-year",
  tells: { raw: "quoted", column: "quoted", edition: "plain" },
  group: "value",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A date of another year where every row belongs to the edition's own.",
  example: "an event of October 2019 among those of 2020",
});

export const endBeforeStart = defineProblem({
  code: "end-before-start",
  tells: { start: "period", end: "period" },
  group: "row and table",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "A period that ends before it begins.",
  example: "joined 2016, left 2010",
});

export const missingTogether = defineProblem({
  code: "required-together",
  /** `operation`: of an indicator without a unit. */
  tells: { column: "quoted", with: "quoted list", operation: "quoted?" },
  group: "row and table",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Columns that a row must fill all or none of, of which some are empty.",
  example: "a value without its source",
});

export const unknownReference = defineProblem({
  code: "unknown-reference",
  /** `method`: the one whose problem the name should be. */
  tells: { raw: "quoted", list: "reference", nearest: "quoted?", method: "quoted?" },
  group: "between files",
  severity: "error",
  movable: true,
  mends: "secretariat",
  catches: "A name that the list it refers to does not have: a scheme, an indicator's code, a station.",
  example: "the code `TSS99`",
});

export const publishedTotalMismatch = defineProblem({
  code: "published-total-mismatch",
  tells: { ours: "measure", published: "measure", ourPeriod: "period" },
  group: "between files",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  doubts: true,
  catches: "A figure that others have published and ours, computed for the same place and date, differ.",
  example: "91 members published, 92 in the roster",
});

export const twoSources = defineProblem({
  code: "two-sources",
  tells: {
    raw: "plain",
    source: "plain",
    other: "plain",
    otherSource: "plain",
    first: "cells",
    indicator: "quoted?",
  },
  group: "between files",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  doubts: true,
  catches:
    "Two sources that give one figure differently, where nobody has said which is shown; both stand, each with its source.",
  example: "60.5 % by the ministry, 59.8 % by a yearbook",
});
