import { meteredSavings } from "../../../../methods/metered-savings.ts";
import {
  areFewDays,
  extremePeriods as findExtremeUse,
  MODEL_HOLDS_FROM,
  MODEL_VANISHES_BELOW,
  PLAUSIBLE_MEAN_CELSIUS,
  stepAtWorks,
} from "../../../../methods/savings-guards.ts";
import { lastPart } from "../../../../model/file-name.ts";
import { type Finding, finding } from "../../../../model/finding.ts";
import { firstDay, lastDay } from "../../../../model/period.ts";
import { atCells, inFile, type Place } from "../../../../model/place.ts";
import { type CellRange, mergeRanges } from "../../../../model/source.ts";
import { evidence } from "../../../../model/table.ts";
import { endBeforeStart, outOfRange, unknownReference } from "../../../../rules/problems.ts";
import * as problems from "../metered-savings-problems.ts";
import { type BuildingWorks, daysApart, MOST_DAYS_APART } from "./building-works.ts";
import { nearestDay } from "./days.ts";
import type { MeterDoubt } from "./doubts.ts";
import { indicesIn } from "./metered-evidence.ts";
import { type Grounds, groundsOf, type Meter } from "./meters.ts";
import type { MeterRead, SavingsRows } from "./needs.ts";
import type { Station } from "./weather.ts";

/** Reports faults of works and weather as errors, and samples as notes. */
export function* checkWorks(rows: SavingsRows): Iterable<Finding> {
  const grounds = groundsOf(rows);
  yield* checkGrounds(rows, grounds);
  yield* implausibleStations(grounds).findings;
}

/** Reports reads of a building that is not in the register of works. */
export function unknownBuilding(read: MeterRead, [first]: Iterable<BuildingWorks>): Finding {
  const file = first ? evidence(first.stages[0], "building").range.file : "retrofits";
  const list = lastPart(file);
  const problem = unknownReference({ raw: read.building, list, nearest: null });
  return finding(problem, at(evidence(read, "building").range));
}

function* checkGrounds(rows: SavingsRows, grounds: Grounds): Iterable<Finding> {
  for (const { stages } of grounds.unknownStations) {
    const problem = unknownReference({ raw: stages[0].station, list: "weather-files", nearest: null });
    yield finding(problem, at(evidence(stages[0], "station").range));
  }
  for (const { raw, at: range } of grounds.unknownZones) {
    yield finding(unknownReference({ raw, list: "tz database", nearest: null }), at(range));
  }
  for (const { station, first, second } of grounds.conflicts) {
    yield finding(problems.conflictingHours({ station, first }), at(second));
  }
  for (const row of rows.retrofits) {
    const { building, worksStart: start, worksEnd: end, record, source } = row;
    if (firstDay(start) > lastDay(end))
      yield finding(endBeforeStart({ start, end }), at(evidence(row, "worksEnd").range));
    if (record === "illustrative")
      yield finding(problems.sampleMeter({ building, source }), at(evidence(row, "building").range));
  }
  for (const works of grounds.works) yield* checkStages(works);
}

/** Stations in a wrong unit by their temperatures, or by a meter that follows only the other unit; each is reported once. */
export function implausibleStations({ stations }: Pick<Grounds, "stations">) {
  const suspects = new Set<string>();
  const findings: Finding[] = [];
  for (const [name, station] of stations) {
    if (Math.abs(station.meanTemperature) <= PLAUSIBLE_MEAN_CELSIUS) {
      for (const { temperature, at: range } of station.tooHot) {
        const raw = String(Math.round(temperature));
        const values = { raw, column: "Temperature", minimum: -130, maximum: 140 };
        findings.push(finding(outOfRange(values), at(range)));
      }
      continue;
    }
    suspects.add(name);
    findings.push(implausible(name, station, null));
  }
  const after = (meter: Meter): Finding[] => {
    const { station: name } = meter.works;
    if (suspects.has(name) || !fitsOtherUnitAlone(meter)) return [];
    suspects.add(name);
    return [implausible(name, meter.station, meter.name)];
  };
  return { findings, after };
}

function* checkStages(works: BuildingWorks): Iterable<Finding> {
  const { building, stages } = works;
  const [first, ...more] = stages;
  for (const row of more) {
    if (row.station === first.station) continue;
    const values = {
      building,
      raw: row.station,
      other: first.station,
      first: evidence(first, "station").range,
    };
    yield finding(problems.stationsDiffer(values), at(evidence(row, "station").range));
  }
  const days = daysApart(works);
  const inOrder = [...stages].sort((a, b) => (firstDay(a.worksStart) < firstDay(b.worksStart) ? -1 : 1));
  const [earliest, latest] = [inOrder[0], inOrder.at(-1)];
  if (days <= MOST_DAYS_APART || !earliest || !latest) return;
  const values = { building, days, first: evidence(earliest, "worksStart").range };
  yield finding(problems.worksFarApart(values), at(evidence(latest, "worksStart").range));
}

function implausible(name: string, station: Station, meter: string | null): Finding {
  const values = { station: name, unit: station.unit, mean: Math.round(station.meanTemperature), meter };
  const [range] = station.temperatures;
  const problem = problems.implausibleTemperatures(values);
  return finding(problem, range ? at(range) : inFile(""));
}

/** Refusals where the model found no dependence on the weather. */
const withoutFit: ReadonlySet<string> = new Set([
  "degree-days-do-not-vary",
  "no-candidate-qualified",
  "fit-too-poor",
]);

/** Whether use follows the temperatures only if they were in the other unit. */
function fitsOtherUnitAlone({ savings, given, station }: Meter): boolean {
  if ("undefined" in savings && !withoutFit.has(savings.undefined)) return false;
  if (!("undefined" in savings) && savings.model.adjustedRSquared >= MODEL_VANISHES_BELOW) return false;
  const mirrored = meteredSavings({ ...given, degreeDays: station.mirrored() });
  return !("undefined" in mirrored) && mirrored.model.adjustedRSquared >= MODEL_HOLDS_FROM;
}

/** `doubts`: why the meter's savings are withheld; `isTold`: every doubt was accepted. */
export function* checkMeter(
  meter: Meter,
  doubts: readonly MeterDoubt[],
  isPublished: boolean,
): Iterable<Finding> {
  const { name, rows, savings } = meter;
  if ("undefined" in savings && savings.undefined === "reads-out-of-order") {
    const [before, read] = [rows.at((savings.at ?? 0) - 1), rows.at(savings.at ?? 0)];
    if (!before || !read) return;
    const first = evidence(before, "start").range;
    yield finding(problems.readsOutOfOrder({ meter: name, first }), at(evidence(read, "start").range));
    return;
  }
  yield* doubts.map(({ found }) => found);
  if ("undefined" in savings) yield* refusalOf(meter);
  else if (isPublished) yield* resultOf(meter);
  yield* extremes(meter, isPublished);
  for (const drops of runsOf(savings.dropped)) {
    const [first] = drops;
    const last = drops.at(-1);
    if (!first || !last) continue;
    const range = cellsOf(meter, drops);
    if (!range) continue;
    const values = {
      meter: name,
      periods: drops.length,
      from: nearestDay(first.start),
      to: last.end === null ? null : nearestDay(last.end),
      reason: first.reason,
    };
    yield finding(problems.periodDropped(values), at(range));
  }
}

/** Why there are no savings, where the meter's cells show what would help. */
function* refusalOf(meter: Meter): Iterable<Finding> {
  const { name: meterName, savings, rows, given } = meter;
  if (!("undefined" in savings)) return;
  const all = cellsOf(meter, [{ read: 0, lastRead: rows.length - 1 }]);
  if (!all) return;
  const { baselineDays: days, leastDays: least, cvRmse } = savings;
  if (savings.undefined === "too-few-days" && days !== undefined && least !== undefined) {
    yield finding(problems.tooFewDays({ meter: meterName, days: Math.round(days), least }), at(all));
  }
  if (savings.undefined === "fit-too-poor" && cvRmse !== undefined) {
    yield finding(problems.fitTooPoor({ meter: meterName, percent: Math.round(100 * cvRmse) }), at(all));
  }
  if (savings.undefined === "reads-are-an-index") {
    const values = given.reads.flatMap(({ use }) => use ?? []);
    const details = { meter: meterName, first: values[0] ?? 0, last: values.at(-1) ?? 0 };
    const uses = mergeRanges(rows.slice(0).map((read) => evidence(read, "use").range));
    yield finding(problems.readsAreAnIndex(details), at(uses[0] ?? all));
  }
}

function* resultOf(meter: Meter): Iterable<Finding> {
  const { name: meterName, savings } = meter;
  if ("undefined" in savings) return;
  const { avoided, margin, verdict, wholePeriods: whole, baseline, reporting } = savings;
  const after = verdict === "not-distinguishable" ? cellsOf(meter, reporting) : null;
  if (after) {
    const values = { meter: meterName, avoided: Math.round(avoided), margin: Math.round(margin) };
    yield finding(problems.notDistinguishable(values), at(after));
  }
  const few = areFewDays(savings.reportingDays) ? cellsOf(meter, reporting) : null;
  if (few) {
    const days = Math.round(savings.reportingDays);
    yield finding(problems.fewDaysAfterWorks({ meter: meterName, days }), at(few));
  }
  const before = whole ? cellsOf(meter, baseline) : null;
  if (whole && before) {
    const values = { meter: meterName, avoided: Math.round(avoided), whole: Math.round(whole.avoided) };
    yield finding(problems.weatherOfFirstDays(values), at(before));
  }
}

/** Reports reads that a person should check, and how much they change the result; none is excluded automatically. */
function* extremes(meter: Meter, isPublished: boolean): Iterable<Finding> {
  const { name: meterName, savings, given } = meter;
  const periods =
    "undefined" in savings ? (savings.periods ?? []) : [...savings.baseline, ...savings.reporting];
  const { extreme, limit } = findExtremeUse(periods);
  if (extreme.length === 0) return;
  const left = new Set(extreme.flatMap(indicesIn));
  const reads = given.reads.map((read, index) => (left.has(index) ? { ...read, use: null } : read));
  const without = meteredSavings({ ...given, reads });
  const avoided = (of: typeof savings) => {
    const isResult = !("undefined" in of) && (isPublished || !stepAtWorks(of.reporting));
    return isResult ? Math.round(of.avoided) : null;
  };
  // The meter has no result for another reason, and leaving these reads out would not give one.
  if (!isPublished && avoided(without) === null) return;
  for (const period of extreme) {
    const perDay = (period.use / period.days).toFixed(1);
    const results = { avoided: isPublished ? avoided(savings) : null, without: avoided(without) };
    const values = { meter: meterName, perDay, limit: limit.toFixed(1), ...results };
    const cells = indicesIn(period).flatMap((index) => {
      const row = meter.rows.at(index);
      return row ? [evidence(row, "use").range] : [];
    });
    const [range] = mergeRanges(cells);
    if (range) yield finding(problems.extremeUse(values), at(range));
  }
}

/** The cells of the periods' reads, from the first to the last. */
function cellsOf({ rows }: Meter, periods: readonly { readonly read: number; readonly lastRead: number }[]) {
  const cells = periods.flatMap(({ read, lastRead }) =>
    rows
      .slice(read, lastRead + 1)
      .flatMap((row) => [evidence(row, "start").range, evidence(row, "use").range]),
  );
  return mergeRanges(cells)[0] ?? null;
}

type Drop = Meter["savings"]["dropped"][number];

/** Consecutive dropped reads with the same reason, grouped to be reported once. */
function runsOf(dropped: readonly Drop[]): Drop[][] {
  const runs: Drop[][] = [];
  for (const drop of dropped) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.reason === drop.reason && last.lastRead + 1 === drop.read) run.push(drop);
    else runs.push([drop]);
  }
  return runs;
}

function at(range: CellRange): Place {
  return atCells(range);
}
