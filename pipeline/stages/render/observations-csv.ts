import { writeCsv } from "../../escape/csv.ts";
import type { Observation } from "../../model/observation.ts";
import { cellsBehind, isMissing, type Measure } from "../../model/quantity.ts";
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

type DatasetFigure = readonly [dataset: string, Observation];

export type ObservationRow = ReturnType<typeof observationRows>[number];

/** The file for other programs: every observation, unrounded, with its cells, sorted by its columns. */
export function observationsCsv(rows: readonly ObservationRow[]): string {
  return writeCsv(
    header,
    rows.map(({ row }) => row),
  );
}

/** Observations with their rows of that file, in its order. */
export function observationRows(observations: readonly DatasetFigure[]) {
  return observations
    .map(([dataset, observation]) => ({ observation, row: rowOf(dataset, observation) }))
    .sort((a, b) => byColumns(a.row, b.row));
}

function rowOf(dataset: string, { indicator, area, period, breakdown, value }: Observation) {
  return [dataset, indicator, area, period, breakdown, ...valueCells(value)];
}

/** A value unrounded: amount, qualifier, unit and status, or why there is none; and its cells. */
export function valueCells(value: Measure): (string | number)[] {
  const sources = cellsBehind(value).map(formatAddress).join(" + ");
  return isMissing(value)
    ? ["", "", "", "", value.missing, sources]
    : [value.amount, value.qualifier, value.unit, value.status, "", sources];
}

function byColumns(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, cell] of a.entries()) {
    const order = compareText(String(cell), String(b[index]));
    if (order !== 0) return order;
  }
  return 0;
}
