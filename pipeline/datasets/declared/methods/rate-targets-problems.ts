import { listedProblem } from "../../../words/listed-problem.ts";

export const censoredBaseline = listedProblem("censored-baseline", {
  bound: "upper | lower",
  amount: "number",
});

export const mixedDefinitions = listedProblem("mixed-definitions", {
  baseline: "plain?",
  others: "rate list",
});

export const contradictedBaseline = listedProblem("contradicted-baseline", {
  raw: "quoted",
  other: "quoted",
  otherAt: "address",
  year: "plain",
});

export const targetPointsAway = listedProblem("target-points-away", {
  raw: "plain",
  baseline: "number",
  direction: "increase | decrease",
});
