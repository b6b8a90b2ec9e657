import { listedProblem } from "../words/listed-problem.ts";

export const outsideRegion = listedProblem("outside-region", { raw: "quoted", country: "area" });
export const otherCountry = listedProblem("other-country", { raw: "quoted", stated: "area", listed: "area" });

export const conflictingValues = listedProblem("conflicting-values", {
  raw: "quoted",
  value: "number",
  kept: "quoted",
  keptValue: "number",
  first: "cells",
});

export const notOneYear = listedProblem("not-one-year", { from: "period", days: "number?" });

export const unusualAmount = listedProblem("unusual-amount", {
  ...({
    raw: "typed",
    column: "quoted?",
    least: "number?",
    most: "number?",
    origin: "whole?",
    inUnit: "plain?",
  } as const),
  ...({ each: "number?", eachIn: "unit?", people: "count?", peopleFrom: "whole?", of: "quoted?" } as const),
  likely: "number?",
});

export const reportedWithoutFigures = listedProblem("reported-without-figures", { raw: "quoted" });
export const toldAgain = listedProblem("told-again", { value: "number", before: "number", first: "address" });

export const targetNotRecomputed = listedProblem("target-not-recomputed", {
  value: "number",
  computed: "number",
});

export const reachedAboveTarget = listedProblem("reached-above-target", {
  target: "number",
  inventory: "number",
});

export const shareContradictsInventory = listedProblem("share-contradicts-inventory", {
  share: "number",
  inventory: "number",
  of: "time",
  cell: "address",
  second: "address?",
  other: "number?",
  asked: "number?",
  either: "on-path | behind?",
  base: "number?",
  baseCell: "cells?",
});

export const sharesDisagree = listedProblem("shares-disagree", {
  part: "number",
  year: "whole",
  other: "number",
  cell: "address",
});
