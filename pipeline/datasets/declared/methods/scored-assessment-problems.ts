import { listedProblem } from "../../../words/listed-problem.ts";

/** `isBlank`: the row exists, but its score is empty. */
export const unratedIndicator = listedProblem("unrated-indicator", {
  entry: "plain",
  scheme: "quoted",
  isBlank: "whether",
});

export const incomparableSchemes = listedProblem("incomparable-schemes", { schemes: "quoted list" });

export const otherMaximum = listedProblem("other-maximum", {
  raw: "plain",
  entry: "plain",
  scheme: "quoted",
  maximum: "number",
});
