import { defineProblem } from "../../../model/define-problem.ts";

export const lowCoverage = defineProblem({
  code: "low-coverage",
  tells: { covered: "number", least: "number" },
  group: "row and table",
  severity: "warning",
  movable: true,
  mends: "secretariat",
  catches:
    "An annual mean of a year of which too little was measured. It is shown apart, and neither compared nor counted.",
  example: "a mean of 10 % of the year",
});

export const belowAnyMeasured = defineProblem({
  code: "below-any-measured",
  tells: { raw: "quoted", column: "quoted", least: "number", likely: "number?" },
  group: "row and table",
  severity: "error",
  movable: true,
  mends: "secretariat",
  catches: "An annual mean below any that was ever measured: nothing, or an amount in another unit.",
  example: "0, or 0.0107 where mg/m³ were typed for µg/m³",
});
