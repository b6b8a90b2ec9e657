/** Powers of ten that a double represents exactly. */
export const exactPowers = Float64Array.from({ length: 23 }, (_, power) => 10 ** power);

const mostDigits = 4;
const splitter = 2 ** 27 + 1;
/** More than the possible error of the correction below. */
const slack = 2 ** -48;

/**
 * The double nearest to a decimal of 16 to 19 digits, as spreadsheets write calculated values: its first 15 digits, the
 * `count` that follow, and how many of all are decimals, 22 at most. NaN where that takes more than twice a double's
 * precision. Method: T. J. Dekker, Numerische Mathematik 18 (1971).
 */
export function longDecimal(front: number, rest: number, count: number, decimals: number): number {
  if (count > mostDigits) return Number.NaN;
  const scale = exactPowers[count] ?? 1;
  const divisor = exactPowers[decimals] ?? 1;
  // The digits are exactly `high + low`.
  const shifted = front * scale;
  const high = shifted + rest;
  const low = rest - (high - shifted) + lostIn(shifted, front, scale);
  const quotient = high / divisor;
  const back = quotient * divisor;
  const correction = (high - back - lostIn(back, quotient, divisor) + low) / divisor;
  const least = quotient + correction * (1 - slack);
  return least === quotient + correction * (1 + slack) ? least : Number.NaN;
}

/** The rounding error of a product. */
function lostIn(product: number, a: number, b: number): number {
  const aHigh = highOf(a);
  const bHigh = highOf(b);
  const aLow = a - aHigh;
  const bLow = b - bHigh;
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
}

/** The upper half of a number's digits. */
function highOf(of: number): number {
  const scaled = of * splitter;
  return scaled - (scaled - of);
}
