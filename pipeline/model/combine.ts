import { type Derivation, isMissing, type Measure, missing, type Quantity, weakest } from "./measure.ts";
import type { OperationName } from "./operation.ts";
import { boundsPointBothWays, methodUndefined } from "./problems.ts";
import { type Direction, isLowerBound, isUpperBound, joinQualifiers, seenFrom } from "./qualifier.ts";
import type { Unit } from "./unit.ts";

/** An operation: its name in derivations, the unit of its result, and the direction in which each operand moves it. */
export interface Operation<U extends Unit> {
  readonly name: OperationName;
  readonly unit: U;
  readonly arithmetic: (amounts: readonly number[]) => number;
  /** By default all "same"; null where the sign of an operand is uncertain. */
  readonly directions?: (operands: readonly Quantity[]) => readonly Direction[] | null;
}

/** The result with its qualifier, status and operands; missing where an operand is, or where bounds point both ways. */
export function combine<U extends Unit>(operation: Operation<U>, operands: readonly Measure[]): Measure<U> {
  const { name, unit, arithmetic } = operation;
  const present: Quantity[] = [];
  for (const operand of operands) {
    if (isMissing(operand)) return missing(operand.missing, operands);
    present.push(operand);
  }
  if (present.length === 0) return missing("not-reported");
  const directions = operation.directions
    ? operation.directions(present)
    : present.map(() => "same" as const);
  const seen = present.map(({ qualifier }, index) => seenFrom(directions?.[index] ?? "same", qualifier));
  const qualifier = directions && joinQualifiers(seen);
  if (qualifier === null) return missing("method-undefined", operands, boundsPointBothWays());
  const amount = arithmetic(present.map((operand) => operand.amount));
  if (!Number.isFinite(amount)) return undefinedFor(name, "not-a-number", operands);
  const derivation: Derivation = { from: "operation", name, operands };
  const status = weakest(present.map((operand) => operand.status));
  // Avoids −0, whose sign would be printed.
  return { amount: amount === 0 ? 0 : amount, unit, qualifier, status, derivation };
}

/** a / b × scale; a negative sign reverses a bound, and a bound that may lie on either side of 0 is dropped. */
export function quotient<U extends Unit>(
  { name, unit, scale }: { readonly name: OperationName; readonly unit: U; readonly scale: number },
  a: Measure,
  b: Measure,
): Measure<U> {
  if (!isMissing(b) && b.amount === 0) return missing("zero-denominator", [a, b]);
  const arithmetic = ([x = 0, y = 1]: readonly number[]) => (x / y) * scale;
  return combine({ name, unit, arithmetic, directions: quotientDirections }, [a, b]);
}

/** A gap because the method does not apply to these operands. */
export function undefinedFor(method: string, reason: string, operands: readonly Measure[]) {
  return missing("method-undefined", operands, methodUndefined({ method, reason }));
}

export function quotientDirections([a, b]: readonly Quantity[]): readonly Direction[] | null {
  if (!a || !b || mayCrossZero(b)) return null;
  const ofA = b.amount > 0 ? "same" : "opposite";
  if (a.amount === 0) return [ofA, "none"];
  return [ofA, a.amount > 0 ? "opposite" : "same"];
}

/** “More than −5” may have any sign; “less than 5” of something counted or measured is taken to be above 0. */
function mayCrossZero({ amount, qualifier }: Quantity): boolean {
  return (isLowerBound(qualifier) && amount < 0) || (isUpperBound(qualifier) && amount === 0);
}
