import { type Finding, finding, type Problem } from "../../../model/finding.ts";
import type { Limit } from "../../../model/limit.ts";
import type { Place } from "../../../model/place.ts";
import { limitExceeded } from "../problems.ts";
import { damagedFile } from "./problems.ts";

/** Stops the reading of a workbook; `refused` turns it into a single finding. */
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

/** The result for a refused file; rethrows any other error. */
export function refused(reason: unknown, at: Place): Refused {
  if (!(reason instanceof Refusal)) throw reason;
  return { sheets: [], findings: [finding(reason.problem, at)], application: null, facts: null };
}

interface Refused {
  readonly sheets: readonly [];
  readonly findings: readonly Finding[];
  readonly application: null;
  readonly facts: null;
}
