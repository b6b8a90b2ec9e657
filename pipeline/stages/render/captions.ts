import type { Dataset } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import { isMissing } from "../../model/quantity.ts";
import type { Words } from "./words.ts";

/** A title with its units in brackets; a unit without a name is not written. */
export function withUnits(title: string, units: readonly string[], { book }: Words): string {
  const { comma, bracketed } = book.punctuation;
  const named = units.filter((unit) => unit !== "").join(comma);
  return named === "" ? title : bracketed(title, named);
}

/** The units that occur among observations, by name. */
export function unitsOf(observations: readonly Observation[], words: Words): string[] {
  const names = observations.flatMap(({ value }) => (isMissing(value) ? [] : [words.unit(value.unit)]));
  return [...new Set(names)];
}

/** What a key figure is: indicator, place, period, and its status where it is anything but reported. */
export function keyFigureCaption(dataset: Dataset, observation: Observation, words: Words): string {
  const { area, indicator, period, value } = observation;
  const { punctuation, statuses } = words.book;
  const what = [words.indicator(dataset, indicator).title, words.area(area), words.period(period)];
  const isSure = isMissing(value) || value.status === "reported";
  return what.join(punctuation.clause) + (isSure ? "" : ` · ${statuses[value.status]}`);
}
