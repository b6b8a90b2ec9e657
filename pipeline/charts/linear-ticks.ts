export interface LinearAxis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/**
 * An axis from a round number below the amounts to one above, with ticks whose labels all differ; integer ticks for
 * integers.
 */
export function linearAxis(
  amounts: readonly number[],
  options: { readonly zero: boolean; readonly count: number; number(amount: number): string },
): LinearAxis {
  const low = Math.min(...amounts, ...(options.zero ? [0] : []));
  const high = Math.max(...amounts, ...(options.zero ? [0] : []));
  const span = high > low ? high - low : Math.abs(high) || 1;
  const whole = amounts.every(Number.isInteger);
  for (let count = options.count; count > 1; count--) {
    const rough = span / count;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
    if (whole && step < 1) continue;
    const ticks = ticksBetween(low, high > low ? high : low + span, step);
    const labels = ticks.map((at) => options.number(at));
    if (new Set(labels).size < labels.length) continue;
    return axis(ticks, labels);
  }
  const ends = [low, high > low ? high : low + span];
  return axis(
    ends,
    ends.map((at) => options.number(at)),
  );
}

/** Multiples of the step, from the one at or below `low` to the one at or above `high`. */
function ticksBetween(low: number, high: number, step: number): number[] {
  const decimals = Math.min(100, Math.max(0, -Math.floor(Math.log10(step))));
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(decimals)),
  );
}

function axis(ticks: readonly number[], labels: readonly string[]): LinearAxis {
  return {
    domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1],
    ticks: ticks.map((at, index) => ({ at, label: labels[index] ?? "" })),
  };
}
