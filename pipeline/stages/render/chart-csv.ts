import { writeCsv } from "../../escape/csv.ts";
import type { Chart } from "../../model/chart.ts";
import { valueCells } from "./observations-csv.ts";
import type { Words } from "./words.ts";

const header = [
  ...["category", "series", "indicator", "area", "period", "breakdown"],
  ...["amount", "qualifier", "unit", "status", "missing", "sources"],
];

/** A chart's data, one row for each value in the chart's order, unrounded and with its cells. */
export function chartCsv({ points }: Chart, words: Words): string {
  const rows = points.map(({ observation, category, series }) => {
    const { indicator, area, period, breakdown, value } = observation;
    const key = [words.label(category), words.label(series), indicator, area, period, breakdown];
    return [...key, ...valueCells(value)];
  });
  return writeCsv(header, rows);
}
