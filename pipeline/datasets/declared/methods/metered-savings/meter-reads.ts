import { areSubDaily, monthlyReads } from "../../../../methods/monthly-reads.ts";
import type { Read as MethodRead } from "../../../../methods/reads.ts";
import { groupBy } from "../../../../model/group-by.ts";
import { block, isMissing, type Measure } from "../../../../model/quantity.ts";
import type { Group, MonthSum } from "../../../../model/stream.ts";
import { cells, evidence } from "../../../../model/table.ts";
import { monthBounds, monthsBetween } from "./days.ts";
import type { MeterRead } from "./needs.ts";

/** The rows of one meter, by read; a read that only closes the month before has no row. */
export interface MeterRows {
  readonly length: number;
  at(index: number): MeterRead | undefined;
  slice(from: number, to?: number): MeterRead[];
}

/** The reads of one meter in file order: as rows, and as the method takes them. */
export interface MeterReads {
  readonly building: string;
  readonly carrier: MeterRead["carrier"];
  readonly rows: MeterRows;
  readonly reads: readonly MethodRead[];
}

/** The meters of one building. Reads shorter than a day are added up by month in the given time zone. */
export function metersIn({ key, rows, sums }: Group<MeterRead>, timeZone: string | null): MeterReads[] {
  const plain = [...groupBy(rows, ({ carrier }) => carrier)].map(([carrier, group]) => {
    if (areSubDaily(group.length, group[0]?.start ?? 0, group.at(-1)?.start ?? 0))
      return ofMonths(key, carrier, monthsOf(group, timeZone), timeZone);
    const reads = group.map(({ start, use, estimated }) => {
      return { time: start, use: isMissing(use) ? null : use.amount, estimated: estimated === "estimated" };
    });
    return { building: key, carrier, reads, rows: rowsIn(group) };
  });
  const added = [...groupBy(sums, ({ row }) => row.carrier)].map(([carrier, group]) =>
    ofMonths(key, carrier, group, timeZone),
  );
  return [...plain, ...added];
}

function ofMonths(
  building: string,
  carrier: MeterRead["carrier"],
  sums: readonly MonthSum<MeterRead>[],
  timeZone: string | null,
): MeterReads {
  const months = [...groupBy(sums, ({ month }) => month)].map(([month, parts]) => {
    const [start, end] = monthBounds(month, timeZone);
    const uses = parts.map(({ row }) => row.use);
    const of = (count: "rows" | "known") => parts.reduce((sum, part) => sum + part[count], 0);
    return {
      start,
      end,
      use: uses.reduce((sum, use) => sum + (isMissing(use) ? 0 : use.amount), 0),
      reads: of("rows"),
      known: of("known"),
      first: Math.min(...parts.map(({ first }) => first)),
      last: Math.max(...parts.map(({ last }) => last)),
      parts,
    };
  });
  const reads = monthlyReads(months);
  const rows = reads.map(({ month, use }) => {
    const parts = months[month ?? -1]?.parts ?? [];
    return parts[0] && together(parts[0].row, parts, use);
  });
  const estimated = ({ row }: MonthSum<MeterRead>) => row.estimated === "estimated";
  return {
    building,
    carrier,
    rows: rowsIn(rows),
    reads: reads.map(({ time, use, month }) => {
      return { time, use, estimated: months[month ?? -1]?.parts.every(estimated) === true };
    }),
  };
}

/** One row for the parts of a month: their sum, with the cells of all as evidence. */
function together(first: MeterRead, parts: readonly MonthSum<MeterRead>[], amount: number | null): MeterRead {
  const behind = parts.map(({ row }) => evidence(row, "use"));
  const given: Measure<"kWh"> = block("kWh", amount ?? 0, behind);
  const missing = { missing: "not-reported", derivation: given.derivation } as const;
  return { ...first, use: amount === null ? missing : given, [cells]: first[cells] };
}

/** The rows of a meter by month, added up as an engine would. */
function monthsOf(rows: readonly MeterRead[], timeZone: string | null): MonthSum<MeterRead>[] {
  const times = rows.map(({ start }) => start).sort((a, b) => a - b);
  const monthOf = monthsBetween(times[0] ?? 0, times.at(-1) ?? 0, timeZone);
  return [...groupBy(rows, ({ start }) => monthOf(start))].flatMap(([month, group]) => {
    const [row] = group;
    if (!row) return [];
    const reported = group.filter(({ use }) => !isMissing(use));
    const sum = reported.reduce((total, { use }) => total + (isMissing(use) ? 0 : use.amount), 0);
    const use = block(
      "kWh",
      sum,
      group.map((read) => evidence(read, "use")),
    );
    const times = group.map(({ start }) => start);
    const state = group.every(({ estimated }) => estimated === "estimated") ? ("estimated" as const) : null;
    // A row keeps its cells under a symbol, which the spread copies.
    const summed: MeterRead = { ...row, use, estimated: state };
    return {
      row: summed,
      month,
      rows: group.length,
      known: reported.length,
      first: Math.min(...times),
      last: Math.max(...times),
    };
  });
}

function rowsIn(rows: readonly (MeterRead | undefined)[]): MeterRows {
  return {
    length: rows.length,
    at: (index) => rows[index],
    slice: (from, to) => rows.slice(from, to).flatMap((row) => row ?? []),
  };
}
