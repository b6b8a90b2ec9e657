import type { Quantity } from "../model/quantity.ts";
import { isMeasured } from "../model/unit.ts";

/**
 * How far figures rounded by hand may miss their sum: half a unit of the last place typed, for each figure. The finest place
 * of any figure applies to all, since spreadsheets drop the zero of 12.0.
 */
export function roundingOf(figures: readonly Quantity[]): number {
  const rounded = figures.filter(({ unit, derivation }) => isMeasured(unit) || factorIn(derivation) > 1);
  const factor = Math.max(1, ...rounded.map(({ derivation }) => factorIn(derivation)));
  const decimals = Math.max(0, ...rounded.map(({ amount }) => decimalsOf(amount / factor)));
  // Binary noise: 48.4 − 48.3 is more than 0.1.
  const noise = 1e-9 * figures.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  return 0.5 * rounded.length * 10 ** -decimals * factor + noise;
}

function factorIn(derivation: Quantity["derivation"]): number {
  return derivation.from === "cells" ? (derivation.conversion?.factor ?? 1) : 1;
}

/** People type at most twelve digits; the rest is binary noise. */
function decimalsOf(number: number): number {
  return /\.(\d+)$/.exec(String(Number(number.toPrecision(12))))?.[1]?.length ?? 0;
}
