import { daysBetween, firstDay, lastDay } from "../../../../model/period.ts";
import { block, isMissing, type Measure, type Qualifier, type Quantity } from "../../../../model/quantity.ts";
import { evidence } from "../../../../model/table.ts";
import type { BuildingWorks } from "./building-works.ts";
import type { Meter } from "./meters.ts";
import type { MeterRead } from "./needs.ts";

/** A period by the indices of its first and last read. */
type Opened = { readonly read: number; readonly lastRead: number };
type OfRows = Pick<Meter, "rows">;

export function indicesIn({ read, lastRead }: Opened): number[] {
  return Array.from({ length: lastRead - read + 1 }, (_, index) => read + index);
}

export function usesOf({ rows }: OfRows, periods: readonly Opened[]): MeterRead["use"][] {
  return periods.flatMap(({ read, lastRead }) => rows.slice(read, lastRead + 1).map(({ use }) => use));
}

/** The use of periods as operands: one for each read, or a single one where the reads are daily. */
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

/** The number of periods as one operand, with the dates of the reads that bound them as evidence. */
export function periodsOf({ rows }: OfRows, periods: readonly Opened[]): Quantity<"period"> {
  const dates = periods.flatMap(({ read, lastRead }) => rows.slice(read, lastRead + 2));
  return block(
    "period",
    periods.length,
    dates.map((row) => evidence(row, "start")),
  );
}

/** The days of the works as one operand: the evidence is every stage's start and end, the status that of the rows. */
export function worksOf({ start, end, stages }: BuildingWorks): Quantity<"day"> {
  const days = daysBetween(firstDay(start), lastDay(end));
  const cells = stages.flatMap((row) => [evidence(row, "worksStart"), evidence(row, "worksEnd")]);
  return block("day", days, cells);
}

/** How exact a result based on these uses is; null where one is a bound, to which no model can be fitted. */
export function qualifierOf(uses: readonly Measure[]): Qualifier | null {
  const qualifiers = uses.flatMap((use) => (isMissing(use) ? [] : [use.qualifier]));
  if (qualifiers.every((qualifier) => qualifier === "exact")) return "exact";
  return qualifiers.every((qualifier) => qualifier === "exact" || qualifier === "about") ? "about" : null;
}
