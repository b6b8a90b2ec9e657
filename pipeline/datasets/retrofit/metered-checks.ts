import type { RowsOf } from "../../model/dataset.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { firstDay, lastDay } from "../../model/period.ts";
import { atCells, type Place } from "../../model/place.ts";
import { type CellRange, mergeRanges } from "../../model/source.ts";
import { evidence } from "../../model/table.ts";
import { endBeforeStart, unknownReference } from "../../rules/problems.ts";
import type { sources } from "./contract.ts";
import { nearestDay } from "./days.ts";
import { type Meter, meteringOf } from "./meters.ts";
import { conflictingHours, periodDropped, readsOutOfOrder, sampleMeter } from "./problems.ts";

/** Faults of reads, works and weather as errors; what the method leaves out, and samples, as notes. */
export function* checkMeters(rows: RowsOf<typeof sources>): Iterable<Finding> {
  const { meters, unknownBuildings, unknownStations, conflicts } = meteringOf(rows);
  for (const read of unknownBuildings) {
    const problem = unknownReference({ raw: read.building, list: "retrofits.csv", nearest: null });
    yield finding(problem, at(evidence(read, "building").range));
  }
  for (const row of unknownStations) {
    const problem = unknownReference({ raw: row.station, list: "weather-files", nearest: null });
    yield finding(problem, at(evidence(row, "station").range));
  }
  for (const { station, first, second } of conflicts) {
    yield finding(conflictingHours({ station, first }), at(second));
  }
  for (const row of rows.retrofits) {
    const { building, worksStart: start, worksEnd: end, record, source } = row;
    if (firstDay(start) > lastDay(end))
      yield finding(endBeforeStart({ start, end }), at(evidence(row, "worksEnd").range));
    if (record === "illustrative")
      yield finding(sampleMeter({ building, source }), at(evidence(row, "building").range));
  }
  for (const meter of meters) yield* checkMeter(meter);
}

function* checkMeter({ name, reads, savings }: Meter): Iterable<Finding> {
  if ("undefined" in savings && savings.undefined === "reads-out-of-order") {
    const [before, read] = [reads[(savings.at ?? 0) - 1], reads[savings.at ?? 0]];
    if (!before || !read) return;
    const first = evidence(before, "start").range;
    yield finding(readsOutOfOrder({ meter: name, first }), at(evidence(read, "start").range));
    return;
  }
  for (const drops of runsOf(savings.dropped)) {
    const [first] = drops;
    const last = drops.at(-1);
    if (!first || !last) continue;
    const cells = drops.flatMap(({ read }) => {
      const row = reads[read];
      return row ? [evidence(row, "start").range, evidence(row, "use").range] : [];
    });
    const [range] = mergeRanges(cells);
    if (!range) continue;
    yield finding(
      periodDropped({
        meter: name,
        periods: drops.length,
        from: nearestDay(first.start),
        to: last.end === null ? null : nearestDay(last.end),
        reason: first.reason,
      }),
      at(range),
    );
  }
}

type Drop = Meter["savings"]["dropped"][number];

/** Drops of reads that follow each other for the same reason, told once. */
function runsOf(dropped: readonly Drop[]): Drop[][] {
  const runs: Drop[][] = [];
  for (const drop of dropped) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.reason === drop.reason && last.read + 1 === drop.read) run.push(drop);
    else runs.push([drop]);
  }
  return runs;
}

function at(range: CellRange): Place {
  return atCells(range);
}
