import { listedProblem } from "../../words/listed-problem.ts";

export const illustrativeData = listedProblem("illustrative-data", { rows: "number" });
export const checkFailed = listedProblem("check-failed", { message: "plain" });
export const codeFailed = listedProblem("code-failed", { message: "plain", place: "plain" });
