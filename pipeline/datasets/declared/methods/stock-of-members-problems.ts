import { listedProblem } from "../../../words/listed-problem.ts";

export const publishedConflict = listedProblem("published-conflict", { values: "sourced figure list" });

export const overlappingSpells = listedProblem("overlapping-spells", {
  id: "plain",
  raw: "plain",
  first: "cells",
});

export const sameName = listedProblem("same-name", {
  name: "quoted",
  id: "plain",
  other: "plain",
  first: "cells",
});

export const joinedBeforeFounding = listedProblem("joined-before-founding", {
  raw: "plain",
  founded: "plain",
});

export const publishedTotalMatch = listedProblem("published-total-match", {
  amount: "number",
  asOf: "plain",
});
