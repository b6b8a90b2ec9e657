import type { Problem } from "./finding.ts";
import type { OperationName } from "./operation.ts";
import { daysBetween, type Period } from "./period.ts";
import { boundsPointBothWays } from "./problems.ts";
import { type CellRange, mergeRanges } from "./source.ts";
import type { Unit } from "./unit.ts";

export type Qualifier = "exact" | "about" | "more-than" | "at-least" | "less-than" | "at-most";

/** How sure a figure is; the first of these that any operand has is the result's. */
export const statuses = ["illustrative", "target", "planned", "projected", "estimated", "reported"] as const;
export type Status = (typeof statuses)[number];

export type MissingReason =
  | "not-reported"
  | "not-applicable"
  | "not-comparable"
  | "method-undefined"
  | "zero-denominator"
  | "suppressed";

/** The unit and factor by which a raw number became the amount kept: amount = raw × factor + offset. */
export interface Conversion {
  readonly unit: string;
  readonly factor: number;
  readonly offset: number;
}

/** Where a value comes from: cells as read, or an operation on other values. */
export type Derivation =
  | {
      readonly from: "cells";
      readonly ranges: readonly CellRange[];
      /** The cell's own text, where one cell stands behind the value. */
      readonly raw?: string;
      readonly conversion?: Conversion;
    }
  | { readonly from: "operation"; readonly name: string; readonly operands: readonly Measure[] };

/** A number that knows its unit, how exact it is, and where it comes from. Only the functions below make one. */
export interface Quantity<U extends Unit = Unit> {
  readonly amount: number;
  readonly unit: U;
  readonly qualifier: Qualifier;
  readonly status: Status;
  readonly derivation: Derivation;
}

/** A value that is not there, and why. */
export interface Missing {
  readonly missing: MissingReason;
  readonly derivation: Derivation;
  /** What a reader should be told about a method that does not apply; reported as a note. */
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

export function missing(
  reason: MissingReason,
  operands: readonly Measure[] = [],
  because?: Problem,
): Missing {
  const derivation: Derivation = { from: "operation", name: reason, operands };
  return because ? { missing: reason, derivation, because } : { missing: reason, derivation };
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
  const cells = { from: "cells", ranges: [from.range], raw: from.raw } as const;
  const derivation = from.conversion ? { ...cells, conversion: from.conversion } : cells;
  return { amount, unit, qualifier, status: from.status, derivation };
}

/** Many cells as one operand, told by how many values they hold: the 8,088 hours of weather that a model read. */
export function block<U extends Unit>(unit: U, amount: number, cells: readonly Evidence[]): Quantity<U> {
  return {
    amount,
    unit,
    qualifier: "exact",
    status: weakest(cells.map((evidence) => evidence.status)),
    derivation: { from: "cells", ranges: mergeRanges(cells.map((evidence) => evidence.range)) },
  };
}

/**
 * How many pieces of evidence were counted among those examined.
 * A count of none rests on everything that was examined.
 */
export function count<U extends Unit>(
  unit: U,
  counted: readonly Evidence[],
  examined: readonly Evidence[],
): Measure<U> {
  const behind = counted.length > 0 ? counted : examined;
  return behind.length === 0 ? missing("not-reported") : block(unit, counted.length, behind);
}

/**
 * The number of distinct things that the groups stand for, resting on all their evidence.
 * A count of none rests on everything that was examined.
 */
export function countDistinct<U extends Unit>(
  unit: U,
  groups: ReadonlyMap<string, readonly Evidence[]>,
  examined: readonly Evidence[] = [],
): Measure<U> {
  const counted = count(unit, [...groups.values()].flat(), examined);
  return isMissing(counted) ? counted : { ...counted, amount: groups.size };
}

/** The days from one to the other, both counted, resting on the cells that give them; missing where one names no day. */
export function inclusiveDays(first: Period, last: Period, from: readonly Evidence[]): Measure<"day"> {
  if (first.length < 10 || last.length < 10) return missing("not-reported");
  const counted = count("day", from, []);
  return isMissing(counted) ? counted : { ...counted, amount: daysBetween(first, last) + 1 };
}

/** The sum; missing when a part is, or when bounds point both ways (more than + less than). */
export function total<U extends Unit>(unit: U, parts: readonly Measure<NoInfer<U>>[]): Measure<U> {
  return combine("total", unit, parts, (amounts) => amounts.reduce((sum, amount) => sum + amount, 0));
}

export function difference<U extends Unit>(a: Measure<U>, b: Measure<NoInfer<U>>): Measure<U> {
  if (isMissing(a)) return missing(a.missing, [a, b]);
  return combine("difference", a.unit, [a, b], ([x = 0, y = 0]) => x - y, ["same", "opposite"]);
}

/** part / whole × 100. */
export function share<U extends Unit>(part: Measure<U>, whole: Measure<NoInfer<U>>): Measure<"percent"> {
  return quotient("share", "percent", part, whole, 100);
}

/** a / b in the unit given, such as t/MWh. */
export function per<U extends Unit>(unit: U, a: Measure, b: Measure): Measure<U> {
  return quotient("per", unit, a, b, 1);
}

/** The result of a published method on plain numbers (a regression, a weighted score), with the values it used. */
export function fromMethod<U extends Unit>(
  unit: U,
  amount: number,
  method: OperationName,
  operands: readonly Measure[],
  qualifier: Qualifier = "exact",
): Quantity<U> {
  if (!Number.isFinite(amount)) throw new Error(`invalid amount: ${amount} from ${method}`);
  const status = weakest(operands.flatMap((operand) => (isMissing(operand) ? [] : [operand.status])));
  return { amount, unit, qualifier, status, derivation: { from: "operation", name: method, operands } };
}

/** The measure when it has this unit, else not comparable: a source that mixes units is narrowed before arithmetic. */
export function inUnit<U extends Unit>(unit: U, measure: Measure): Measure<U> {
  if (isMissing(measure)) return measure;
  return measure.unit === unit ? { ...measure, unit } : missing("not-comparable", [measure]);
}

/** Every cell behind a value, as the fewest ranges. */
export function cellsBehind(measure: Measure): CellRange[] {
  const ranges: CellRange[] = [];
  const seen = new Set<Measure>();
  const visit = (value: Measure): void => {
    if (seen.has(value)) return;
    seen.add(value);
    if (value.derivation.from === "cells") ranges.push(...value.derivation.ranges);
    else value.derivation.operands.forEach(visit);
  };
  visit(measure);
  return mergeRanges(ranges);
}

export function weakest(of: readonly Status[]): Status {
  return statuses.find((status) => of.includes(status)) ?? "reported";
}

type Direction = "same" | "opposite";

function quotient<U extends Unit>(
  name: OperationName,
  unit: U,
  a: Measure,
  b: Measure,
  scale: number,
): Measure<U> {
  if (!isMissing(b) && b.amount === 0) return missing("zero-denominator", [a, b]);
  return combine(name, unit, [a, b], ([x = 0, y = 1]) => (x / y) * scale, ["same", "opposite"]);
}

function combine<U extends Unit>(
  name: OperationName,
  unit: U,
  operands: readonly Measure[],
  arithmetic: (amounts: number[]) => number,
  directions: readonly Direction[] = [],
): Measure<U> {
  const amounts: number[] = [];
  const marks: Status[] = [];
  const qualifiers: Qualifier[] = [];
  for (const [index, operand] of operands.entries()) {
    if (isMissing(operand)) return missing(operand.missing, operands);
    amounts.push(operand.amount);
    marks.push(operand.status);
    const own = directions[index] === "opposite" ? opposite[operand.qualifier] : operand.qualifier;
    qualifiers.push(own);
  }
  if (operands.length === 0) return missing("not-reported");
  const qualifier = joinQualifiers(qualifiers);
  if (qualifier === null) return missing("method-undefined", operands, boundsPointBothWays());
  const derivation: Derivation = { from: "operation", name, operands };
  return { amount: arithmetic(amounts), unit, qualifier, status: weakest(marks), derivation };
}

const opposite: { readonly [Q in Qualifier]: Qualifier } = {
  exact: "exact",
  about: "about",
  "more-than": "less-than",
  "at-least": "at-most",
  "less-than": "more-than",
  "at-most": "at-least",
};

/** The qualifier of a sum, in whatever order: bounds that point both ways have none, about outweighs a bound, a bound an exact part. */
function joinQualifiers(qualifiers: readonly Qualifier[]): Qualifier | null {
  const lower = qualifiers.filter((qualifier) => qualifier === "more-than" || qualifier === "at-least");
  const upper = qualifiers.filter((qualifier) => qualifier === "less-than" || qualifier === "at-most");
  if (lower.length > 0 && upper.length > 0) return null;
  if (qualifiers.includes("about")) return "about";
  const strict = [...lower, ...upper].find((qualifier) => qualifier.endsWith("-than"));
  return strict ?? lower[0] ?? upper[0] ?? "exact";
}
