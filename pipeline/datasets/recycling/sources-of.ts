import { groupBy } from "../../model/group-by.ts";
import { isMissing } from "../../model/quantity.ts";
import { evidence, type Row } from "../../model/table.ts";
import type { SourcedCell } from "../../rules/source-conflicts.ts";
import type { publishedRates } from "./contract.ts";

export type PublishedRate = Row<typeof publishedRates.columns>;

/** What a published rate is a share of is part of its definition; an amount says that it is published. */
export function definitionOf({ value, shareOf }: PublishedRate): string {
  const isRate = !isMissing(value) && value.unit === "percent";
  return isRate ? (shareOf ?? "not stated") : "published";
}

/** The figures that say one thing of one place and year, each group in the order of the file. */
export function byFigure(rates: readonly PublishedRate[]): PublishedRate[][] {
  const groups = groupBy(rates, (rate) =>
    [rate.quantity, rate.place, rate.year, definitionOf(rate)].join("\n"),
  );
  return [...groups.values()].map((group) => [...group]);
}

export function sourced(row: PublishedRate): SourcedCell {
  const { source, value, preferred } = row;
  return { source, value, isPreferred: preferred === "yes", at: evidence(row, "value").range };
}
