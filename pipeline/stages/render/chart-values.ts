import { formOf } from "../../charts/forms.ts";
import type { Chart } from "../../model/chart.ts";
import type { Observation } from "../../model/observation.ts";
import { tableNumber } from "./table-number.ts";
import type { Words } from "./words.ts";

/** What each mark of a chart says in words: its amount with the digits of its table; of a span from when to when, since each counts as one. */
export function chartValues(chart: Chart, words: Words): (observation: Observation) => string {
  if (formOf(chart).table === "spans") return ({ period }) => words.period(period);
  const { amount } = tableNumber(
    chart.points.map(({ observation }) => observation),
    words,
  );
  return ({ value }) => amount(value);
}
