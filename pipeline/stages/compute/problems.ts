import { listedProblem } from "../../words/listed-problem.ts";

export const undeclaredIndicator = listedProblem("undeclared-indicator");
export const wrongUnit = listedProblem("wrong-unit", { unit: "unit", declared: "unit" });

export const duplicateObservation = listedProblem("duplicate-observation", {
  first: "address sum",
  second: "address sum",
});

export const emptyIndicator = listedProblem("empty-indicator");
export const chartLeftOut = listedProblem("chart-left-out", { chart: "quoted" });

export const missingCoordinates = listedProblem("missing-coordinates", {
  areas: "area list",
});
