import { listedProblem } from "../words/listed-problem.ts";

export const outOfRange = listedProblem("out-of-range", {
  raw: "quoted",
  column: "quoted",
  minimum: "number?",
  maximum: "number?",
});

export const otherYear = listedProblem("other-year", { raw: "quoted", column: "quoted", edition: "plain" });
export const endBeforeStart = listedProblem("end-before-start", { start: "period", end: "period" });

/** `operation`: of an indicator without a unit. */
export const missingTogether = listedProblem("required-together", {
  column: "quoted",
  with: "quoted list",
  operation: "quoted?",
});

/** `method`: the one whose problem the name should be. */
export const unknownReference = listedProblem("unknown-reference", {
  raw: "quoted",
  list: "reference",
  nearest: "quoted?",
  method: "quoted?",
});

export const publishedTotalMismatch = listedProblem("published-total-mismatch", {
  ours: "measure",
  published: "measure",
  ourPeriod: "period",
});

export const twoSources = listedProblem("two-sources", {
  raw: "plain",
  source: "plain",
  other: "plain",
  otherSource: "plain",
  first: "cells",
  indicator: "quoted?",
});
