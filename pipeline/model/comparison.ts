import { combine, quotient, quotientDirections, undefinedFor } from "./combine.ts";
import { decimalSum } from "./decimals.ts";
import { cellsBehind, isMissing, type Measure, missing } from "./measure.ts";
import { formatAddress } from "./source.ts";
import { rateBase, type Unit } from "./unit.ts";

/** Percentages differ by percentage points, everything else in its own unit. */
export type ChangeUnit<U extends Unit> = U extends "percent" ? "percentage point" : U;

/** later − earlier, in their unit; for percentages in percentage points. Ours: plain arithmetic. */
export function changeSince<U extends Unit>(
  later: Measure<U>,
  earlier: Measure<NoInfer<U>>,
): Measure<ChangeUnit<U>> {
  const operands = [later, earlier];
  if (isMissing(later)) return missing(later.missing, operands);
  if (!isMissing(earlier) && earlier.unit !== later.unit) return missing("not-comparable", operands);
  const unit = (later.unit === "percent" ? "percentage point" : later.unit) as ChangeUnit<U>;
  const arithmetic = ([x = 0, y = 0]: readonly number[]) => decimalSum([x, -y]);
  return combine({ name: "change", unit, arithmetic, directions: () => ["same", "opposite"] }, operands);
}

/** Units without a natural zero, or whose growth would be a percentage of a percentage. */
const withoutGrowth: ReadonlySet<Unit> = new Set<Unit>([
  "percent",
  "percentage point",
  "degC",
  "degF",
  "point",
  "rank",
]);

/** (later − earlier) / earlier × 100 for counts and amounts with a base above 0; anything else is refused with a reason. */
export function growthSince<U extends Unit>(
  later: Measure<U>,
  earlier: Measure<NoInfer<U>>,
): Measure<"percent"> {
  const operands = [later, earlier];
  if (isMissing(later) || isMissing(earlier)) return quotient(growth, later, earlier);
  if (earlier.unit !== later.unit) return missing("not-comparable", operands);
  if (withoutGrowth.has(later.unit)) return undefinedFor("growth", "not-an-amount", operands);
  if (earlier.amount < 0) return undefinedFor("growth", "base-not-positive", operands);
  if (earlier.amount === 0) return missing("zero-denominator", operands);
  const arithmetic = ([x = 0, y = 1]: readonly number[]) => ((x - y) / y) * 100;
  return combine({ ...growth, arithmetic, directions: quotientDirections }, operands);
}

const growth = { name: "growth", unit: "percent", scale: 100 } as const;

/** value / base × 100. The base must be above 0 and have the value's unit. */
export function indexTo<U extends Unit>(value: Measure<U>, base: Measure<NoInfer<U>>): Measure<"index"> {
  if (!isMissing(value) && !isMissing(base)) {
    if (value.unit !== base.unit) return missing("not-comparable", [value, base]);
    if (base.amount < 0) return undefinedFor("index", "base-not-positive", [value, base]);
  }
  return quotient({ name: "index", unit: "index", scale: 100 }, value, base);
}

/**
 * amount / population in the given unit, such as t/person or doctor/1000. The population must rest on cells of its own: one
 * derived from the amount would only return the assumed rate.
 */
export function perHead<U extends Unit>(unit: U, amount: Measure, population: Measure<"person">): Measure<U> {
  const how = { name: "per-head", unit, scale: rateBase(unit) } as const;
  if (isMissing(amount) || isMissing(population)) return quotient(how, amount, population);
  const cells = new Set(cellsBehind(population).map(formatAddress));
  const shared = cellsBehind(amount).some((range) => cells.has(formatAddress(range)));
  if (cells.size === 0 || shared) {
    return undefinedFor("per-head", "population-without-source", [amount, population]);
  }
  if (population.amount < 0) return undefinedFor("per-head", "base-not-positive", [amount, population]);
  return quotient(how, amount, population);
}
