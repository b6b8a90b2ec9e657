import { WINDOW_DAYS } from "../../../../methods/metered-periods.ts";
import type { MeteredSavings } from "../../../../methods/metered-savings.ts";
import {
  type MistakenUnit,
  nilReads,
  POSSIBLE_USE,
  stepAtWorks,
  stepFromPossible,
} from "../../../../methods/savings-guards.ts";
import { type Finding, finding } from "../../../../model/finding.ts";
import { atCells } from "../../../../model/place.ts";
import { isMissing } from "../../../../model/quantity.ts";
import { mergeRanges } from "../../../../model/source.ts";
import { evidence } from "../../../../model/table.ts";
import * as problems from "../metered-savings-problems.ts";
import { indicesIn } from "./metered-evidence.ts";
import type { Meter } from "./meters.ts";
import type { MeterRead } from "./needs.ts";

/** Why a meter's savings are withheld until its reads are corrected or the finding is accepted. */
export interface MeterDoubt {
  readonly reason: string;
  readonly found: Finding;
}

/** What makes a meter's own reads unfit for computing savings, or null. */
export function doubtOf(meter: Meter): MeterDoubt | null {
  const { savings, given, name } = meter;
  const reporting = "undefined" in savings ? [] : savings.reporting;
  const nil = nilReads(given.reads, given.works, reporting);
  if (nil.length > 0)
    return doubtAt(meter, nil, problems.noUseAfterWorks({ meter: name, reads: nil.length }));
  if ("undefined" in savings) return null;
  const sized = sizeDoubtOf(meter, savings);
  if (sized) return sized;
  const { measured: used, counterfactual: expected } = savings;
  const near = stepAtWorks(reporting);
  if (!near) return null;
  const [first, last] = [savings.baseline[0], reporting.at(-1)];
  const units = [first, last].map((period) => unitOf(period && meter.rows.at(period.read)));
  const [before = null, after = null] = units[0] === units[1] ? [] : units;
  const values = {
    meter: name,
    used: Math.round(used),
    expected: Math.round(expected),
    before,
    after,
    causes: causesOf(near),
  };
  return doubtAt(meter, reporting.flatMap(indicesIn), problems.levelBreakAtWorks(values));
}

const sizes = [
  ["household", "households"],
  ["m2", "floorArea"],
] as const;

/** Doubts use before the works that is too high for a building of its size; this check needs no earlier edition. */
function sizeDoubtOf(meter: Meter, { baseline }: MeteredSavings): MeterDoubt | null {
  const sum = (of: "use" | "days") => baseline.reduce((total, period) => total + period[of], 0);
  const perYear = (sum("use") / sum("days")) * WINDOW_DAYS;
  for (const [of, column] of sizes) {
    for (const row of meter.works.stages) {
      const size = row[column];
      if (!size || isMissing(size)) continue;
      const used = perYear / size.amount;
      const near = stepFromPossible(used, POSSIBLE_USE[of]);
      if (!near) continue;
      const values = { meter: meter.name, used: Number(used.toPrecision(3)), of, ...POSSIBLE_USE[of] };
      const at = { size: evidence(row, column).range, causes: causesOf(near) };
      return doubtAt(meter, baseline.flatMap(indicesIn), problems.implausibleIntensity({ ...values, ...at }));
    }
  }
  return null;
}

function causesOf(near: readonly MistakenUnit[]): string[] {
  return near.map(({ times, units }) => (units ? `${times} (${units})` : String(times)));
}

/** A doubt at the use cells of some reads. */
export function doubtAt(
  { rows }: Meter,
  reads: readonly number[],
  problem: Parameters<typeof finding>[0],
): MeterDoubt | null {
  const uses = reads.flatMap((index) => {
    const row = rows.at(index);
    return row ? evidence(row, "use").range : [];
  });
  const [range] = mergeRanges(uses);
  return range ? { reason: problem.code, found: finding(problem, atCells(range)) } : null;
}

/** The unit in which a read was typed; null where several were added up. */
function unitOf(row: MeterRead | undefined): string | null {
  if (!row || isMissing(row.use)) return null;
  const { unit, derivation } = row.use;
  if (derivation.from !== "cells" || derivation.raw === undefined) return null;
  return derivation.conversion?.unit ?? unit;
}
