import { defineProblem } from "../../../model/define-problem.ts";

export const impliedFactorImplausible = defineProblem({
  code: "implied-factor-implausible",
  tells: { factor: "plain", low: "plain", high: "plain", expected: "number" },
  group: "result",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  doubts: true,
  catches: "Two projections that together imply an emission factor outside of what is physically plausible.",
  example: "2.9 million MWh and 3 million t: 1.03 t/MWh",
});

export const incomparableBaselines = defineProblem({
  code: "incomparable-baselines",
  tells: { values: "quoted list" },
  group: "result",
  severity: "note",
  movable: true,
  mends: null,
  catches: "Targets with different baselines, which cannot stand on one axis.",
  example: "22.7 % and 14 % below two different forecasts",
});
