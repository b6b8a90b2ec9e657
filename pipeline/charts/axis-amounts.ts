import type { Prepared } from "./prepared.ts";

/** The amounts that an axis must cover: those drawn, their references, and earlier published values. */
export function axisAmounts({ chart, entries }: Prepared): number[] {
  return [
    ...entries.flatMap(({ amount, earlier }) =>
      amount === null ? [] : earlier === null ? [amount] : [amount, earlier],
    ),
    ...(chart.references ?? []).map(({ amount }) => amount),
  ];
}
