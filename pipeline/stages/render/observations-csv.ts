import { writeCsv } from "../../escape/csv.ts";
import type { Observation } from "../../model/observation.ts";
import { cellsBehind, isMissing } from "../../model/quantity.ts";
import { compareText, formatAddress } from "../../model/source.ts";

const header = [
  "dataset",
  "indicator",
  "area",
  "period",
  "breakdown",
  "value",
  "qualifier",
  "unit",
  "status",
  "missing",
  "sources",
];

/** The file other programs build on: every observation, unrounded, with its cells; sorted by its columns. */
export function observationsCsv(observations: readonly (readonly [dataset: string, Observation])[]): string {
  const rows = observations.map(([dataset, { indicator, area, period, breakdown, value }]) => {
    const key = [dataset, indicator, area, period, breakdown];
    const sources = cellsBehind(value).map(formatAddress).join(" + ");
    return isMissing(value)
      ? [...key, "", "", "", "", value.missing, sources]
      : [...key, value.amount, value.qualifier, value.unit, value.status, "", sources];
  });
  return writeCsv(header, rows.sort(byColumns));
}

function byColumns(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, cell] of a.entries()) {
    const order = compareText(String(cell), String(b[index]));
    if (order !== 0) return order;
  }
  return 0;
}
