import type { Prepared } from "./prepared.ts";

/** What an axis has to reach: the amounts drawn, what they are held against, and what was published of them before. */
export function axisAmounts({ chart, entries }: Prepared): number[] {
  return [
    ...entries.flatMap(({ amount, earlier }) =>
      amount === null ? [] : earlier === null ? [amount] : [amount, earlier],
    ),
    ...(chart.references ?? []).map(({ amount }) => amount),
  ];
}
