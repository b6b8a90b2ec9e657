/** Ratios that no figure reaches by itself from one year, or one count, to the next. */
const ratios = [1000, 1_000_000];

/** The factor, give or take half, by which a wrong unit explains the difference of two figures, either way; else null. */
export function unitRatio(amount: number, other: number): number | null {
  if (amount === 0 || other === 0) return null;
  const apart = Math.abs(amount / other);
  const ratio = Math.max(apart, 1 / apart);
  return ratios.find((of) => ratio > of / 2 && ratio < of * 2) ?? null;
}
