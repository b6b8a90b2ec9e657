import { writeCsv } from "../../escape/csv.ts";
import { definitionColumns, type IndicatorDefinition } from "../../model/definition.ts";

/** What each indicator of the report is, in English; the next edition is compared with it. */
export function indicatorsCsv(definitions: readonly IndicatorDefinition[]): string {
  return writeCsv(
    definitionColumns,
    definitions.map((definition) => definitionColumns.map((column) => definition[column])),
  );
}
