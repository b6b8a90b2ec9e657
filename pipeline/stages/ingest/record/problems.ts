import { listedProblem } from "../../../words/listed-problem.ts";

export const recordEdited = listedProblem("record-edited", { name: "plain" });
export const recordIncomplete = listedProblem("record-incomplete", { name: "plain" });
