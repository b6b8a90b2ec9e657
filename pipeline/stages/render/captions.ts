import type { Dataset } from "../../model/dataset.ts";
import type { Observation } from "../../model/observation.ts";
import { isMissing } from "../../model/quantity.ts";
import type { Words } from "./words.ts";

/** A title with its units in brackets, without units that have no name. */
export function withUnits(title: string, units: readonly string[], { book }: Words): string {
  const { comma, bracketed } = book.punctuation;
  const named = units.filter((unit) => unit !== "").join(comma);
  return named === "" ? title : bracketed(title, named);
}

/** The names of the units that occur among observations. */
export function unitsOf(observations: readonly Observation[], words: Words): string[] {
  const names = observations.flatMap(({ value }) => (isMissing(value) ? [] : [words.unit(value.unit)]));
  return [...new Set(names)];
}

/** The caption of a key figure: indicator, place, period, and its status unless reported. */
export function keyFigureCaption(dataset: Dataset, observation: Observation, words: Words): string {
  const { area, indicator, period, value } = observation;
  const { punctuation, statuses } = words.book;
  const what = [words.indicator(dataset, indicator).title, words.area(area), words.period(period)];
  const isSure = isMissing(value) || value.status === "reported";
  return what.join(punctuation.clause) + (isSure ? "" : ` · ${statuses[value.status]}`);
}
