import type { Quantity } from "../model/quantity.ts";
import { isMeasured } from "../model/unit.ts";

/**
 * By how much figures that were each rounded by hand may miss their sum: half a unit of the last place typed, each.
 * The finest place among them is everyone's, since a spreadsheet drops the zero of 12.0.
 */
export function roundingOf(figures: readonly Quantity[]): number {
  const rounded = figures.filter(({ unit, derivation }) => isMeasured(unit) || factorIn(derivation) > 1);
  const factor = Math.max(1, ...rounded.map(({ derivation }) => factorIn(derivation)));
  const decimals = Math.max(0, ...rounded.map(({ amount }) => decimalsOf(amount / factor)));
  // Sums of decimals miss their last digit by binary noise: 48.4 − 48.3 is more than 0.1.
  const noise = 1e-9 * figures.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  return 0.5 * rounded.length * 10 ** -decimals * factor + noise;
}

function factorIn(derivation: Quantity["derivation"]): number {
  return derivation.from === "cells" ? (derivation.conversion?.factor ?? 1) : 1;
}

/** Twelve digits are what people type; the rest is binary noise. */
function decimalsOf(number: number): number {
  return /\.(\d+)$/.exec(String(Number(number.toPrecision(12))))?.[1]?.length ?? 0;
}
