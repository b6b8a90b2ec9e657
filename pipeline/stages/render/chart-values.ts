import { formOf } from "../../charts/forms.ts";
import type { Chart } from "../../model/chart.ts";
import type { Observation } from "../../model/observation.ts";
import { tableNumber } from "./table-number.ts";
import type { Words } from "./words.ts";

/** A chart's values in words: amounts with the digits of its table, or starts and ends of spans, counted as one. */
export function chartValues(chart: Chart, words: Words): (observation: Observation) => string {
  if (formOf(chart).table === "spans") return ({ period }) => words.period(period);
  const { amount } = tableNumber(
    chart.points.map(({ observation }) => observation),
    words,
  );
  return ({ value }) => amount(value);
}
