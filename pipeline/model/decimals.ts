/** No cell has more decimals; amounts that do are quotients, roots or a model's results. */
const mostDecimals = 1e15;

/** The sum in decimal: 59.1 − 50.53 is 8.57, where binary fractions give 8.570000000000000. */
export function decimalSum(amounts: readonly number[]): number {
  let scale = 1;
  for (const amount of amounts) {
    while (Math.round(amount * scale) / scale !== amount) {
      if (scale === mostDecimals) return plainSum(amounts);
      scale *= 10;
    }
  }
  // Multiples of the smallest decimal add up exactly, as long as they are safe integers.
  let sum = 0;
  let size = 0;
  for (const amount of amounts) {
    const whole = Math.round(amount * scale);
    sum += whole;
    size += Math.abs(whole);
  }
  return size <= Number.MAX_SAFE_INTEGER ? sum / scale : plainSum(amounts);
}

function plainSum(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** The product in decimal: 0.227 × 100 is 22.700000000000003 in binary. */
export function decimalProduct(amount: number, factor: number): number {
  return factor === 1 ? amount : Number((amount * factor).toPrecision(15));
}
