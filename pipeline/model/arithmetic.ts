import { combine, quotient } from "./combine.ts";
import { decimalSum } from "./decimals.ts";
import { isMissing, type Measure, missing } from "./measure.ts";
import { rateBase, type Unit } from "./unit.ts";

/** The sum; missing where a part is, or where bounds point both ways (more than + less than). */
export function total<U extends Unit>(unit: U, parts: readonly Measure<NoInfer<U>>[]): Measure<U> {
  return combine({ name: "total", unit, arithmetic: decimalSum }, parts);
}

export function difference<U extends Unit>(a: Measure<U>, b: Measure<NoInfer<U>>): Measure<U> {
  if (isMissing(a)) return missing(a.missing, [a, b]);
  const arithmetic = ([x = 0, y = 0]: readonly number[]) => decimalSum([x, -y]);
  return combine({ name: "difference", unit: a.unit, arithmetic, directions: () => ["same", "opposite"] }, [
    a,
    b,
  ]);
}

/** part / whole × 100. */
export function share<U extends Unit>(part: Measure<U>, whole: Measure<NoInfer<U>>): Measure<"percent"> {
  return quotient({ name: "share", unit: "percent", scale: 100 }, part, whole);
}

/** a / b in the given unit, such as t/MWh or patient/1000. */
export function per<U extends Unit>(unit: U, a: Measure, b: Measure): Measure<U> {
  return quotient({ name: "per", unit, scale: rateBase(unit) }, a, b);
}
