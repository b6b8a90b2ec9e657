import { listedProblem } from "../../words/listed-problem.ts";

export const unknownText = listedProblem("unknown-text", {
  row: "quoted",
  file: "plain",
  nearest: "quoted?",
});

export const changedText = listedProblem("changed-text", { now: "quoted" });

export const otherBraces = listedProblem("other-braces", {
  missing: "plain list to 12",
  added: "plain list to 12",
});

export const otherNumbers = listedProblem("other-numbers", {
  missing: "plain list to 12",
  added: "plain list to 12",
});
