import type { ProgressPoint } from "./progress-status.ts";
import { areFinite, type Undefined } from "./undefined.ts";

export type ChangeRefusal = "not-a-number" | "target-not-after-base";

export interface RequiredChange {
  /** Per year, in the unit of the values. */
  readonly linear: number;
  /** Percent per year. */
  readonly compound: number | Undefined<"zero-base" | "zero-target" | "sign-change" | "not-a-number">;
}

/**
 * The yearly change that leads from base to target: (vT − v0)/(T − t0), and ((vT/v0)^(1/(T − t0)) − 1) × 100. A growth rate
 * is undefined from, to and across zero. Source: the CAGR of Open SDG, progress-methodology.md.
 */
export function requiredChange(
  base: ProgressPoint,
  target: ProgressPoint,
): RequiredChange | Undefined<ChangeRefusal> {
  const years = target.year - base.year;
  const linear = target.value / years - base.value / years;
  if (!areFinite([base.year, base.value, target.year, target.value])) return { undefined: "not-a-number" };
  if (years <= 0) return { undefined: "target-not-after-base" };
  if (!Number.isFinite(linear)) return { undefined: "not-a-number" };
  return { linear, compound: compoundChange(base.value, target.value, years) };
}

function compoundChange(from: number, to: number, years: number): RequiredChange["compound"] {
  if (from === 0) return { undefined: "zero-base" };
  if (to === 0) return { undefined: "zero-target" };
  if (Math.sign(from) !== Math.sign(to)) return { undefined: "sign-change" };
  const percent = 100 * ((to / from) ** (1 / years) - 1);
  return Number.isFinite(percent) ? percent : { undefined: "not-a-number" };
}
