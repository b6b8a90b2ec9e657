import { listedProblem } from "../../../words/listed-problem.ts";

export const emptyChart = listedProblem("empty-chart", { chart: "quoted" });
export const chartWarning = listedProblem("chart-warning", { chart: "quoted", message: "plain" });
