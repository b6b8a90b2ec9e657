import { daysBetween, firstDay, lastDay } from "../../model/period.ts";
import { block, isMissing, type Measure, type Qualifier, type Quantity } from "../../model/quantity.ts";
import { evidence } from "../../model/table.ts";
import type { Meter, Read } from "./meters.ts";

/** A period by the index of the read that opens it. */
type Opened = { readonly read: number };
type OfReads = Pick<Meter, "reads">;

/** The reads that give the use of periods. */
export function usesOf({ reads }: OfReads, periods: readonly Opened[]): Read["use"][] {
  return periods.flatMap(({ read }) => reads[read]?.use ?? []);
}

/** The periods as one operand: their number, from the dates of the reads that bound them. */
export function periodsOf({ reads }: OfReads, periods: readonly Opened[]): Quantity<"period"> {
  const dates = periods.flatMap(({ read }) => reads.slice(read, read + 2));
  return block(
    "period",
    periods.length,
    dates.map((row) => evidence(row, "start")),
  );
}

/** The works as one operand: their days, from the cells of their start and end; as sure as the row is. */
export function worksOf({ retrofit }: Pick<Meter, "retrofit">): Quantity<"day"> {
  const days = daysBetween(firstDay(retrofit.worksStart), lastDay(retrofit.worksEnd));
  return block("day", days, [evidence(retrofit, "worksStart"), evidence(retrofit, "worksEnd")]);
}

/** How exact a result of these uses is; null where one of them is a bound, from which no model can be fitted. */
export function qualifierOf(uses: readonly Measure[]): Qualifier | null {
  const qualifiers = uses.flatMap((use) => (isMissing(use) ? [] : [use.qualifier]));
  if (qualifiers.every((qualifier) => qualifier === "exact")) return "exact";
  return qualifiers.every((qualifier) => qualifier === "exact" || qualifier === "about") ? "about" : null;
}
