import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { marks } from "../page/figure.ts";
import type { Words } from "../words.ts";

export interface Mark {
  readonly mark: string;
  readonly text: string;
}

/** How sure figures are: `one` where all are alike and it is said once, else the marks that stand beside `each`. */
export function marksOf(
  entries: readonly { readonly observation: Observation }[],
  words: Words,
): { readonly one: string | null; readonly each: readonly Mark[] } {
  const statuses = new Set(
    entries.flatMap(({ observation: { value } }) => (isMissing(value) ? [] : [value.status])),
  );
  const marked = [...statuses].filter((status) => marks[status] !== "").sort();
  const [only] = marked;
  if (only !== undefined && statuses.size === 1) return { one: words.book.statuses[only], each: [] };
  return {
    one: null,
    each: marked.map((status) => ({ mark: marks[status], text: words.book.statuses[status] })),
  };
}
