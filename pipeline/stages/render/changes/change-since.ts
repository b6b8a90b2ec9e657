import type { Dataset } from "../../../model/dataset.ts";
import type { Observation } from "../../../model/observation.ts";
import { figureChange } from "../../compare/figure-change.ts";
import { isAsBefore } from "../../compare/is-as-before.ts";
import { vintageOf } from "../../compare/vintage-of.ts";
import { type Material, observationsOf } from "../material.ts";
import type { Words } from "../words.ts";

/** The same for one material and language. */
export type ChangeOf = (dataset: Dataset, observation: Observation) => string | null;

/** What is asked of a report to say how one of its figures changed. */
type Changing = Pick<Material, "computed" | "areas"> & {
  readonly past: Pick<Material["past"], "since">;
};

/** A reader takes in no more places at once. */
const mostPlaces = 6;

/**
 * That the edition before has the same figure, and nothing newer came; else how much a key figure changed since the last value of the same that the edition before has, and over the same panel
 * where other places reported then, or what each place had where some rose and others fell; null where it has none or nothing changed. A change that is not computed carries the reason.
 */
export function changeSince(
  { id: dataset }: Dataset,
  observation: Observation,
  material: Changing,
  words: Words,
): string | null {
  const { since } = material.past;
  if (!since) return null;
  const before = vintageOf({ ...observation, dataset }, since);
  // What was published may have another printed precision: the record keeps amounts.
  const isSame =
    isAsBefore(observation, dataset, since) ||
    (before && words.amount(before.value) === words.amount(observation.value));
  if (isSame) return words.book.changes.asBefore(since.from);
  const figures = observationsOf(material, dataset).map((observation) => ({ ...observation, dataset }));
  const found = figureChange({ ...observation, dataset }, figures, since, material.areas);
  if (!found) return null;
  const { changes, punctuation } = words.book;
  const { was, now, comparable, panel, places } = found;
  const period = words.period(found.period);
  if (!comparable) return changes.notCompared(period, words.amount(was));
  if (places.length > 0 && places.length <= mostPlaces) {
    const each = places.map(
      (change) => `${words.area(change.area)} ${words.number(change.was)} → ${words.number(change.now)}`,
    );
    const years = `${period} → ${words.period(observation.period)}`;
    return punctuation.bracketed(each.join(punctuation.semicolon), years);
  }
  const raw = words.change(was, now);
  const text = raw === null ? changes.unchanged(period) : changes.since(raw, period);
  if (!panel) return raw === null ? null : text;
  const { reporters, reportersEarlier, reportersLater } = panel;
  const counts = { reporters, earlier: reportersEarlier, later: reportersLater };
  const same = changes.samePanel({ change: words.change(panel.was, panel.now), ...counts });
  return [text, same].join(punctuation.semicolon);
}
