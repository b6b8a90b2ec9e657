import type { Dataset } from "../../../model/dataset.ts";
import { seriesOf } from "../../../model/figure-key.ts";
import type { Comparison } from "../../../model/movement.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { Words } from "../words.ts";

/**
 * How much a key figure changed since the last value of the same that the edition before has; null where it has none or
 * nothing changed. A change between values of another unit, status or exactness is not computed, and says so.
 */
export function changeSince(
  { id }: Dataset,
  observation: Observation,
  since: Comparison | null,
  words: Words,
): string | null {
  const { value, period } = observation;
  if (!since || isMissing(value)) return null;
  const series = seriesOf({ ...observation, dataset: id });
  const before = since.vintages
    .filter((own) => own.period < period && seriesOf(own) === series && !isMissing(own.value))
    .sort((a, b) => (a.period < b.period ? -1 : 1))
    .at(-1);
  if (!before || isMissing(before.value)) return null;
  const { changes } = words.book;
  const was = before.value;
  const alike = [was, value].every(({ qualifier }) => qualifier === "exact") && was.status === value.status;
  if (!alike || was.unit !== value.unit)
    return changes.notCompared(words.period(before.period), words.amount(was));
  const change = words.change(was, value);
  return change === null ? null : changes.since(change, words.period(before.period));
}
