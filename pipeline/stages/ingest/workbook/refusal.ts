import type { Limit, Problem } from "../../../model/finding.ts";

/** Ends the reading of a workbook; `readWorkbook` turns it into the one finding that names why. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function damaged(part: string): Refusal {
  return new Refusal({ code: "damaged", part });
}

export function beyond(limit: Limit, claimed: number, allowed: number): Refusal {
  return new Refusal({ code: "limit-exceeded", limit, claimed, allowed });
}
