import { isMissing, share } from "../model/quantity.ts";
import type { Rule } from "../model/rule.ts";
import { againstPublished } from "./against-published.ts";
import { at, quantityIn, textIn } from "./values.ts";

/** The columns of a share: period, part, whole, and the percentage that others published. */
export interface PublishedShare<N extends string> {
  readonly along: N;
  readonly part: N;
  readonly whole: N;
  readonly published: N;
}

/** A published percentage must equal its part over the whole (`published-total-mismatch`), within `tolerance` points. */
export function publishedShare<const N extends string>(
  { along, part, whole, published }: PublishedShare<N>,
  tolerance = 0.001,
): Rule<N> {
  return {
    columns: [along, part, whole, published],
    byRow: true,
    inEngine: "memory only",
    *check(rows) {
      for (const row of rows) {
        const [partValue, all, stated] = [
          quantityIn(row, part),
          quantityIn(row, whole),
          quantityIn(row, published),
        ];
        if (!partValue || !all || !stated) continue;
        const ours = share(partValue, all);
        if (isMissing(ours) || Math.abs(ours.amount - stated.amount) <= tolerance) continue;
        yield at(row, published, againstPublished(ours, stated, textIn(row, along)));
      }
    },
  };
}
