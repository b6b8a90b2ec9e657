import { type Finding, finding } from "../model/finding.ts";
import { atCells } from "../model/place.ts";
import { isMissing } from "../model/quantity.ts";
import { agreedOn, type Sourced } from "../model/several-sources.ts";
import type { CellRange } from "../model/source.ts";
import { twoSources } from "./problems.ts";

export interface SourcedCell extends Sourced {
  readonly at: CellRange;
}

/**
 * Reports sources that differ from the first while none is preferred (`two-sources`): by rows, or in the definition of a
 * declared indicator.
 */
export function* sourceConflicts(given: readonly SourcedCell[], indicator: string | null): Iterable<Finding> {
  if (agreedOn(given)) return;
  const present = given.flatMap((each) =>
    isMissing(each.value) ? [] : [{ ...each, raw: each.value.amount }],
  );
  const [first, ...others] = present;
  if (!first) return;
  for (const each of others) {
    const values = {
      raw: String(each.raw),
      source: each.source,
      other: String(first.raw),
      otherSource: first.source,
      first: first.at,
      indicator,
    };
    yield finding(twoSources(values), atCells(each.at));
  }
}
