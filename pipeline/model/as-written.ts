import type { Quantity } from "./quantity.ts";

/** How a cell writes amounts: its unit (null for the base unit), and an amount converted to it. */
export interface WrittenQuantity {
  readonly unit: string | null;
  readonly number: (amount: number) => number;
}

/** The unit of a quantity's cell, for messages that quote what was typed; a share of 1 is shown as a percentage. */
export function asWritten({ unit, derivation }: Quantity): WrittenQuantity {
  const conversion = derivation.from === "cells" && unit !== "percent" ? derivation.conversion : undefined;
  if (!conversion) return { unit: null, number: (amount) => amount };
  const { factor, offset } = conversion;
  return { unit: conversion.unit, number: (amount) => (amount - offset) / factor };
}
