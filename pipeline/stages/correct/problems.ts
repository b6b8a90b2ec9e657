import { listedProblem } from "../../words/listed-problem.ts";

export const correctedCell = listedProblem("corrected", { from: "quoted", to: "quoted", reason: "plain" });

export const correctionMismatch = listedProblem("correction-mismatch", {
  expected: "quoted",
  found: "quoted",
  line: "cells",
});

export const correctionSettled = listedProblem("correction-settled", { found: "quoted", line: "cells" });
export const correctionWithoutCell = listedProblem("correction-without-cell", { cell: "address" });
export const notACell = listedProblem("not-a-cell", { raw: "quoted" });
export const expiredCorrection = listedProblem("expired-correction", { cell: "address", expires: "period" });
export const areaCycle = listedProblem("area-cycle", { chain: "plain chain" });

export const unnamedPlace = listedProblem("unnamed-place", {
  language: "plain",
  count: "number",
  example: "plain",
});

export const restatementBetween = listedProblem("restatement-between", { from: "quoted", to: "quoted" });
export const formerName = listedProblem("former-name", { now: "plain" });
export const sentenceWithoutWords = listedProblem("sentence-without-words", { raw: "quoted" });
