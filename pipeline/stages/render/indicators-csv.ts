import { writeCsv } from "../../escape/csv.ts";
import { definitionColumns, type IndicatorDefinition } from "../../model/definition.ts";

/** The definition of each indicator in English, with which the next edition is compared. */
export function indicatorsCsv(definitions: readonly IndicatorDefinition[]): string {
  return writeCsv(
    definitionColumns,
    definitions.map((definition) => definitionColumns.map((column) => definition[column])),
  );
}
