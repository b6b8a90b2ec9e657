import { daysBetween, firstDay, lastDay } from "../../../../model/period.ts";
import { block, isMissing, type Measure, type Qualifier, type Quantity } from "../../../../model/quantity.ts";
import { evidence } from "../../../../model/table.ts";
import type { BuildingWorks } from "./building-works.ts";
import type { Meter } from "./meters.ts";
import type { MeterRead } from "./needs.ts";

/** A period by the indices of the first and last read that it takes up. */
type Opened = { readonly read: number; readonly lastRead: number };
type OfRows = Pick<Meter, "rows">;

/** The indices of the reads that a period takes up. */
export function indicesIn({ read, lastRead }: Opened): number[] {
  return Array.from({ length: lastRead - read + 1 }, (_, index) => read + index);
}

/** The reads that give the use of periods. */
export function usesOf({ rows }: OfRows, periods: readonly Opened[]): MeterRead["use"][] {
  return periods.flatMap(({ read, lastRead }) => rows.slice(read, lastRead + 1).map(({ use }) => use));
}

/** The use of periods as operands: a read each, or all as one where there are as many as days. */
export function useOf(
  meter: OfRows,
  periods: readonly Opened[],
  as: { readonly isDaily: boolean; readonly qualifier: Qualifier },
): Measure[] {
  const { rows } = meter;
  if (!as.isDaily) return usesOf(meter, periods);
  const reads = periods.flatMap(({ read, lastRead }) => rows.slice(read, lastRead + 1));
  const amount = reads.reduce((sum, { use }) => sum + (isMissing(use) ? 0 : use.amount), 0);
  const cells = reads.map((row) => evidence(row, "use"));
  return [{ ...block("kWh", amount, cells), qualifier: as.qualifier }];
}

/** The periods as one operand: their number, from the dates of the reads that bound them. */
export function periodsOf({ rows }: OfRows, periods: readonly Opened[]): Quantity<"period"> {
  const dates = periods.flatMap(({ read, lastRead }) => rows.slice(read, lastRead + 2));
  return block(
    "period",
    periods.length,
    dates.map((row) => evidence(row, "start")),
  );
}

/** The works as one operand: their days, from the cells of every stage's start and end; as sure as the rows are. */
export function worksOf({ start, end, stages }: BuildingWorks): Quantity<"day"> {
  const days = daysBetween(firstDay(start), lastDay(end));
  const cells = stages.flatMap((row) => [evidence(row, "worksStart"), evidence(row, "worksEnd")]);
  return block("day", days, cells);
}

/** How exact a result of these uses is; null where one of them is a bound, from which no model can be fitted. */
export function qualifierOf(uses: readonly Measure[]): Qualifier | null {
  const qualifiers = uses.flatMap((use) => (isMissing(use) ? [] : [use.qualifier]));
  if (qualifiers.every((qualifier) => qualifier === "exact")) return "exact";
  return qualifiers.every((qualifier) => qualifier === "exact" || qualifier === "about") ? "about" : null;
}
