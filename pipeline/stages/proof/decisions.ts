import { keyOf, seriesOf } from "../../model/figure-key.ts";
import { lastDay } from "../../model/period.ts";
import { patternOf, type TextDecision } from "../../model/text-decision.ts";
import type { Edition, Published } from "./record.ts";

export interface DecisionState {
  readonly used: ReadonlySet<TextDecision>;
  readonly expired: ReadonlySet<TextDecision>;
}

/** What was decided of a figure; the observation is null where it is not ours or no longer there. */
export function decisionFor(
  decisions: readonly TextDecision[],
  sentence: string,
  order: number,
  edition: Edition,
): {
  readonly decision: TextDecision;
  readonly observation: Published | null;
  readonly expired: boolean;
} | null {
  if (decisions.length === 0) return null;
  const pattern = patternOf(sentence);
  const decision = decisions.find((own) => own.order === order && own.pattern === pattern);
  if (!decision) return null;
  const expired = lastDay(decision.until) < `${edition.year}-12-31`;
  return { decision, expired, observation: decision.of && observationOf(decision.of, edition) };
}

function observationOf(of: NonNullable<TextDecision["of"]>, edition: Edition): Published | null {
  if (of.period !== "latest") return edition.byKey.get(keyOf(of)) ?? null;
  const all = edition.observations.filter((own) => seriesOf(own) === seriesOf(of));
  return all.reduce<Published | null>((last, own) => (last && last.period >= own.period ? last : own), null);
}
