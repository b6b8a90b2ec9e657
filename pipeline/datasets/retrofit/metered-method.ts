import type { Indicator } from "../../model/observation.ts";
import type { Unit } from "../../model/unit.ts";

/** The rules that metered savings follow. */
export const caltrack = "CalTRACK 2.0 for billing data, as OpenEEmeter 3.2.0 applies it (IPMVP option C)";

/** An indicator of metered savings, in English. */
export function indicator<const U extends Unit>(
  title: string,
  definition: string,
  unit: U,
  better: Indicator["better"],
  method: Indicator["method"],
): Indicator {
  return { title: { en: title }, definition: { en: definition }, unit, better, method };
}
