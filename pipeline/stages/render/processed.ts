import { writeCsv } from "../../escape/csv.ts";
import type { Observation } from "../../model/observation.ts";
import { qualifierSigns } from "../../model/qualifier.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import { formatCells, formatSheet } from "../../model/source.ts";
import { evidence, type Row } from "../../model/table.ts";
import type { Validated } from "../validate/validate.ts";
import { observationRows, observationsCsv } from "./observations-csv.ts";

/** The validated rows of each source, each value with its cell, and the dataset's observations. */
export function processedFiles(
  { dataset, sources }: Validated,
  observations: readonly Observation[],
): Map<string, string> {
  const files = new Map<string, string>();
  for (const { source, table } of sources) {
    const contract = dataset.sources[source];
    if (contract) files.set(`${dataset.id}/${source}.csv`, rowsCsv(Object.keys(contract.columns), table));
  }
  const rows = observations.map((observation) => [dataset.id, observation] as const);
  return files.set(`${dataset.id}/observations.csv`, observationsCsv(observationRows(rows)));
}

function rowsCsv(columns: readonly string[], rows: Iterable<Row>): string {
  const header = ["sheet", ...columns.flatMap((column) => [column, `${column} cell`]), "status"];
  return writeCsv(header, cellsOf(columns, rows));
}

function* cellsOf(columns: readonly string[], rows: Iterable<Row>): Iterable<(string | number)[]> {
  for (const row of rows) {
    const [first = ""] = columns;
    const { range, status } = evidence(row, first);
    const place = formatSheet(range.file, range.sheet);
    const values = columns.flatMap((column) => [
      plain(row[column] ?? null),
      formatCells(evidence(row, column).range),
    ]);
    yield [place, ...values, status];
  }
}

function plain(value: string | number | Measure | null): string | number {
  if (value === null || typeof value === "string" || typeof value === "number") return value ?? "";
  if (isMissing(value)) return value.missing;
  return value.qualifier === "exact" ? value.amount : `${qualifierSigns[value.qualifier]}${value.amount}`;
}
