import type { Printed } from "../numbers/printed.ts";

export function sameUnit(a: Printed, b: Printed): boolean {
  const [unit, other] = [a.unit?.units.join(), b.unit?.units.join()];
  return unit === other || unit === undefined || other === undefined;
}
