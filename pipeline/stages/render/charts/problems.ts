import { defineProblem } from "../../../model/define-problem.ts";

export const emptyChart = defineProblem({
  code: "empty-chart",
  tells: { chart: "quoted" },
  group: "result",
  severity: "error",
  movable: false,
  mends: "program",
  catches: "A chart without a single point to show; a mistake in the program.",
  example: "a chart of a dataset whose figures are all missing",
});

export const chartWarning = defineProblem({
  code: "chart-warning",
  tells: { chart: "quoted", message: "plain" },
  group: "result",
  severity: "error",
  movable: false,
  mends: "program",
  catches: "A chart that the library could not draw cleanly; a mistake in the program.",
  example: "two points of one series at one place",
});
