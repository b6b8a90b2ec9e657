import type { Problem } from "../../../model/finding.ts";
import type { Limit } from "../../../model/limit.ts";
import { limitExceeded } from "../problems.ts";
import { damagedFile } from "./problems.ts";

/** Ends the reading of a workbook; `readWorkbook` turns it into the one finding that names why. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function damaged(part: string): Refusal {
  return new Refusal(damagedFile({ part }));
}

export function beyond(limit: Limit, claimed: number, allowed: number): Refusal {
  return new Refusal(limitExceeded({ limit, claimed, allowed }));
}
