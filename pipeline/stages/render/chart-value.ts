import type { Chart } from "../../model/chart.ts";
import type { Observation } from "../../model/observation.ts";
import type { Words } from "./words.ts";

/** What a mark of a chart says in words: its amount; on a line of time from when to when, since each counts as one. */
export function chartValue({ form }: Chart, { value, period }: Observation, words: Words): string {
  return form === "timeline" ? words.period(period) : words.amount(value);
}
