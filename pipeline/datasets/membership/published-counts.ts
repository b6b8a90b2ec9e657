import { groupBy } from "../../model/group-by.ts";
import { evidence, type Row } from "../../model/table.ts";
import type { SourcedCell } from "../../rules/source-conflicts.ts";
import type { published } from "./contract.ts";

export type Published = Row<typeof published.columns>;

/** The rows that print one count, each group in the order of the file. */
export function byCount(rows: readonly Published[]): readonly (readonly Published[])[] {
  return [
    ...groupBy(rows, ({ area, asOf, unit, countedAs }) => [area, asOf, unit, countedAs].join("\n")).values(),
  ];
}

export function sourced(row: Published): SourcedCell {
  const { source, value, preferred } = row;
  return { source, value, isPreferred: preferred === "yes", at: evidence(row, "value").range };
}
