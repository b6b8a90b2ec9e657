import { weightedScore } from "../methods/weighted-score.ts";
import { methodUndefined } from "../model/problems.ts";
import { fromMethod, isMissing, type Measure, missing } from "../model/quantity.ts";

/** An answer of an assessment, with the weight and scale that its scheme gives the question. */
export interface ScoredAnswer {
  readonly score: Measure;
  readonly weight: Measure;
  readonly minimum: Measure;
  readonly maximum: Measure;
}

/** The weighted score in percent of the maximum; unanswered questions are left out. */
export function scoreOf(answers: readonly ScoredAnswer[]): Measure<"percent"> {
  const operands = answers.flatMap(({ score, weight, minimum, maximum }) =>
    isMissing(score) ? [] : [score, weight, minimum, maximum],
  );
  const result = weightedScore(
    answers.map(({ score, weight, minimum, maximum }) => ({
      weight: amount(weight),
      minimum: amount(minimum) ?? 0,
      maximum: amount(maximum) ?? 0,
      score: amount(score),
    })),
  );
  if (!("undefined" in result))
    return fromMethod({ amount: result.percent, unit: "percent" }, "weighted-score", operands);
  const problem = methodUndefined({ method: "weighted-score", reason: result.undefined });
  return missing(
    "method-undefined",
    answers.map(({ score }) => score),
    problem,
  );
}

function amount(measure: Measure): number | null {
  return isMissing(measure) ? null : measure.amount;
}
