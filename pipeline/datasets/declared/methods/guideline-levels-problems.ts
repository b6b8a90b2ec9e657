import { listedProblem } from "../../../words/listed-problem.ts";

export const lowCoverage = listedProblem("low-coverage", { covered: "number", least: "number" });

export const belowAnyMeasured = listedProblem("below-any-measured", {
  raw: "quoted",
  column: "quoted",
  least: "number",
  likely: "number?",
});
