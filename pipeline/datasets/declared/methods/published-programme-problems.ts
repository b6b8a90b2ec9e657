import { defineProblem } from "../../../model/define-problem.ts";

export const impliedFactorImplausible = defineProblem({
  code: "implied-factor-implausible",
  tells: { factor: "plain", low: "plain", high: "plain", expected: "number", isTooSmall: "whether" },
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

export const stockOfAnotherYear = defineProblem({
  code: "stock-of-another-year",
  tells: { raw: "plain", stock: "quoted", columns: "quoted list", periods: "plain list" },
  group: "row and table",
  severity: "warning",
  movable: true,
  mends: "office",
  catches: "A stock that is dated otherwise than the parts of it, so that no share of it is told.",
  example: "1,077 blocks in the stock of 2015, 24 retrofitted by the end of 2020",
});

export const implausibleSavings = defineProblem({
  code: "implausible-savings",
  tells: { perHousehold: "number", most: "number", cause: "plain?" },
  group: "result",
  severity: "error",
  movable: true,
  mends: "office",
  catches:
    "Projected savings that come, for each household of the stock and year, to more than households use at all.",
  example: "2.9 thousand million MWh by 2030 of 45,462 households",
});
