import { defineProblem } from "../../../model/define-problem.ts";

export const censoredBaseline = defineProblem({
  code: "censored-baseline",
  tells: { bound: "upper | lower", amount: "number" },
  group: "result",
  severity: "note",
  movable: true,
  mends: null,
  catches: "A progress that has no status, because its baseline is only a bound.",
  example: "a baseline of `<10`",
});

export const mixedDefinitions = defineProblem({
  code: "mixed-definitions",
  tells: { baseline: "plain?", others: "rate list" },
  group: "result",
  severity: "note",
  movable: true,
  mends: "office",
  catches:
    "Values after a baseline that are not measured as the baseline is; no progress is computed from them.",
  example: "a recycling rate, then the share of waste arriving at plants",
});

export const contradictedBaseline = defineProblem({
  code: "contradicted-baseline",
  tells: { raw: "quoted", other: "quoted", otherAt: "address", year: "plain" },
  group: "between files",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches:
    "A baseline of a target that no rate published for its year and place agrees with. It is named at both cells, and nothing is computed from it.",
  example: "a baseline of 5 % in 2018, for which 10 % was published",
});

export const targetPointsAway = defineProblem({
  code: "target-points-away",
  tells: { raw: "plain", baseline: "number", direction: "increase | decrease" },
  group: "row and table",
  severity: "error",
  movable: true,
  mends: "office",
  catches:
    "A target on the wrong side of its baseline: less where the value is to increase, or more where it is to decrease.",
  example: "from 23.7 % to 70 %, to decrease",
});
