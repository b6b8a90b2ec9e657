import { listedProblem } from "../../../words/listed-problem.ts";

/** `merged`: the label merged over both rows, from which they have their key; null where each has its own. */
export const duplicateKey = listedProblem("duplicate-key", {
  key: "quoted",
  first: "cells",
  isElsewhere: "whether",
  merged: "cells?",
});

export const duplicateRow = listedProblem("duplicate-row", {
  key: "quoted",
  first: "cells",
  isElsewhere: "whether",
});
