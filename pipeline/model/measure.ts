import type { Problem } from "./finding.ts";
import type { OperationName } from "./operation.ts";
import { daysBetween, firstDay, lastDay, type Period } from "./period.ts";
import type { Qualifier } from "./qualifier.ts";
import { type CellRange, mergeRanges } from "./source.ts";
import type { Unit } from "./unit.ts";

/** How sure a figure is; a result takes the first of these that any operand has. */
export const statuses = ["illustrative", "target", "planned", "projected", "estimated", "reported"] as const;
export type Status = (typeof statuses)[number];

export const missingReasons = [
  "not-reported",
  "not-applicable",
  "not-comparable",
  "method-undefined",
  "zero-denominator",
  "suppressed",
] as const;
export type MissingReason = (typeof missingReasons)[number];

/** How a raw number became the amount: amount = raw × factor + offset. */
export interface Conversion {
  readonly unit: string;
  readonly factor: number;
  readonly offset: number;
}

/** Where a value comes from: cells, or an operation on other values. */
export type Derivation =
  | {
      readonly from: "cells";
      readonly ranges: readonly CellRange[];
      /** The text of the cell, if the value has only one. */
      readonly raw?: string;
      readonly conversion?: Conversion;
    }
  | { readonly from: "operation"; readonly name: string; readonly operands: readonly Measure[] };

/** A number with its unit, qualifier, status and derivation. Only functions of `quantity.ts` create one. */
export interface Quantity<U extends Unit = Unit> {
  readonly amount: number;
  readonly unit: U;
  readonly qualifier: Qualifier;
  readonly status: Status;
  readonly derivation: Derivation;
}

/** A missing value, and the reason. */
export interface Missing {
  readonly missing: MissingReason;
  readonly derivation: Derivation;
  /** Why a method does not apply; reported as a note. */
  readonly because?: Problem;
}

export type Measure<U extends Unit = Unit> = Quantity<U> | Missing;

/** A cell or range that counts as evidence, with the status of its row. */
export interface Evidence {
  readonly range: CellRange;
  readonly status: Status;
}

export function isMissing(measure: Measure): measure is Missing {
  return "missing" in measure;
}

/** Whether a value rests on rows invented to show a method. */
export function isIllustrative(measure: Measure): boolean {
  return !isMissing(measure) && measure.status === "illustrative";
}

export function missing(
  reason: MissingReason,
  operands: readonly Measure[] = [],
  because?: Problem,
): Missing {
  const derivation: Derivation = { from: "operation", name: reason, operands };
  return because ? { missing: reason, derivation, because } : { missing: reason, derivation };
}

/** A total that nobody stated, beside parts of it that were: they may not hold all of it, and are not added up. */
export function missingBesideParts(total: Missing, parts: readonly Measure[]): Missing {
  return { ...total, derivation: { from: "operation", name: besideParts, operands: [total, ...parts] } };
}

const besideParts = "beside parts";

/** Whether it is such a total. */
export function hasParts({ derivation }: Measure): boolean {
  return derivation.from === "operation" && derivation.name === besideParts;
}

export function missingCell(reason: MissingReason, range: CellRange, raw: string): Missing {
  return { missing: reason, derivation: { from: "cells", ranges: [range], raw } };
}

/** The number read from one cell. */
export function measured<U extends Unit>(
  unit: U,
  amount: number,
  from: Evidence & { readonly raw: string; readonly conversion?: Conversion },
  qualifier: Qualifier = "exact",
): Quantity<U> {
  const { range, raw, status, conversion } = from;
  const ranges = [range];
  const derivation: Derivation = conversion
    ? { from: "cells", ranges, raw, conversion }
    : { from: "cells", ranges, raw };
  return { amount, unit, qualifier, status, derivation };
}

/** Many cells as one operand, given as the number of their values: the 8,088 hours of weather that a model read. */
export function block<U extends Unit>(unit: U, amount: number, cells: readonly Evidence[]): Quantity<U> {
  return {
    amount,
    unit,
    qualifier: "exact",
    status: weakest(cells.map((evidence) => evidence.status)),
    derivation: { from: "cells", ranges: mergeRanges(cells.map((evidence) => evidence.range)) },
  };
}

/** The number of pieces of evidence counted; a count of 0 rests on everything examined. */
export function count<U extends Unit>(
  unit: U,
  counted: readonly Evidence[],
  examined: readonly Evidence[],
): Measure<U> {
  const behind = counted.length > 0 ? counted : examined;
  return behind.length === 0 ? missing("not-reported") : block(unit, counted.length, behind);
}

/** The number of groups, resting on all their evidence; a count of 0 rests on everything examined. */
export function countDistinct<U extends Unit>(
  unit: U,
  groups: ReadonlyMap<string, readonly Evidence[]>,
  examined: readonly Evidence[] = [],
): Measure<U> {
  const counted = count(unit, [...groups.values()].flat(), examined);
  return isMissing(counted) ? counted : { ...counted, amount: groups.size };
}

/**
 * Days of a year from one period to another, both included, resting on their cells. Where a day is not given, the least
 * possible number: one, or from the latest first day to the earliest last.
 */
export function inclusiveDays(
  year: string,
  { first, last }: { readonly first: Period; readonly last: Period },
  from: readonly Evidence[],
): Measure<"day"> {
  const counted = count("day", from, []);
  if (isMissing(counted)) return counted;
  const [start, end] = [later(lastDay(first), `${year}-01-01`), earlier(firstDay(last), `${year}-12-31`)];
  const isExact = first.length === 10 && last.length === 10;
  const days = daysBetween(start, end) + 1;
  return isExact
    ? { ...counted, amount: Math.max(days, 0) }
    : { ...counted, amount: Math.max(days, 1), qualifier: "at-least" };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** A method's number and unit; exact by default. */
export interface Result<U extends Unit> {
  readonly amount: number;
  readonly unit: U;
  readonly qualifier?: Qualifier;
}

/** The result of a published method on plain numbers (a regression, a weighted score), with the values it used. */
export function fromMethod<U extends Unit>(
  result: Result<U>,
  method: OperationName,
  operands: readonly Measure[],
): Quantity<U> {
  const { amount, unit, qualifier = "exact" } = result;
  if (!Number.isFinite(amount)) throw new Error(`invalid amount: ${amount} from ${method}`);
  const status = weakest(operands.flatMap((operand) => (isMissing(operand) ? [] : [operand.status])));
  const derivation: Derivation = { from: "operation", name: method, operands };
  // Avoids −0, whose sign would be printed.
  return { amount: amount === 0 ? 0 : amount, unit, qualifier, status, derivation };
}

/** The measure as an estimate, because it rests on a value of another time. */
export function estimated(measure: Measure): Measure {
  return isMissing(measure) ? measure : { ...measure, status: weakest([measure.status, "estimated"]) };
}

/** The measure if it has this unit, else not comparable: narrows the unit before arithmetic. */
export function inUnit<U extends Unit>(unit: U, measure: Measure): Measure<U> {
  if (isMissing(measure)) return measure;
  return measure.unit === unit ? { ...measure, unit } : missing("not-comparable", [measure]);
}

/** Every cell behind a value, as the fewest ranges. */
export function cellsBehind(measure: Measure): readonly CellRange[] {
  const cached = behind.get(measure);
  if (cached) return cached;
  const ranges: CellRange[] = [];
  const seen = new Set<Measure>();
  const visit = (value: Measure): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (value.derivation.from === "cells") ranges.push(...value.derivation.ranges);
    else value.derivation.operands.forEach(visit);
  };
  visit(measure);
  const merged = mergeRanges(ranges);
  behind.set(measure, merged);
  return merged;
}

/** Every language asks for it, and values are immutable. */
const behind = new WeakMap<Measure, readonly CellRange[]>();

export function weakest(of: readonly Status[]): Status {
  return statuses.find((status) => of.includes(status)) ?? "reported";
}
