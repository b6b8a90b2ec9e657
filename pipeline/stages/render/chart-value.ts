import { formOf } from "../../charts/forms.ts";
import type { Chart } from "../../model/chart.ts";
import type { Observation } from "../../model/observation.ts";
import type { Words } from "./words.ts";

/** What a mark of a chart says in words: its amount; of a span from when to when, since each counts as one. */
export function chartValue(chart: Chart, { value, period }: Observation, words: Words): string {
  return formOf(chart).table === "spans" ? words.period(period) : words.amount(value);
}
