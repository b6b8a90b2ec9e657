import { listedProblem } from "../../../words/listed-problem.ts";

export const impliedFactorImplausible = listedProblem("implied-factor-implausible", {
  factor: "plain",
  low: "plain",
  high: "plain",
  expected: "number",
  isTooSmall: "whether",
});

export const incomparableBaselines = listedProblem("incomparable-baselines", { values: "quoted list" });

export const stockOfAnotherYear = listedProblem("stock-of-another-year", {
  raw: "plain",
  stock: "quoted",
  columns: "quoted list",
  periods: "plain list",
});

export const implausibleSavings = listedProblem("implausible-savings", {
  perHousehold: "number",
  most: "number",
  cause: "plain?",
});
