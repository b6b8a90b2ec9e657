import { keyOf } from "../../model/figure-key.ts";
import { lastDay } from "../../model/period.ts";
import { patternOf, type TextDecision } from "../../model/text-decision.ts";
import { latestOf, type PublishedEdition, type PublishedFigure } from "./record.ts";

export interface DecisionState {
  readonly used: ReadonlySet<TextDecision>;
  readonly expired: ReadonlySet<TextDecision>;
}

/** The decision on a figure; its observation is null where the figure is not ours or the observation is gone. */
export function decisionFor(
  decisions: readonly TextDecision[],
  sentence: string,
  order: number,
  edition: PublishedEdition,
) {
  if (decisions.length === 0) return null;
  const pattern = patternOf(sentence);
  const decision = decisions.find((decision) => decision.order === order && decision.pattern === pattern);
  if (!decision) return null;
  const expired = lastDay(decision.until) < `${edition.year}-12-31`;
  return { decision, expired, observation: decision.of && observationOf(decision.of, edition) };
}

function observationOf(
  of: NonNullable<TextDecision["of"]>,
  edition: PublishedEdition,
): PublishedFigure | null {
  return of.period === "latest" ? latestOf(of, edition.observations) : (edition.byKey.get(keyOf(of)) ?? null);
}
