import type { Dataset } from "../../model/dataset.ts";
import type { Highlight } from "../../model/highlight.ts";
import type { Locale } from "../../model/locale.ts";
import type { Comparison } from "../../model/movement.ts";
import { mayLead, type Observation } from "../../model/observation.ts";
import { figuresBehind, figuresIn } from "../../model/passage.ts";
import { isMissing } from "../../model/quantity.ts";
import { isAsBefore } from "../compare/is-as-before.ts";
import type { ChangeOf } from "./changes/change-since.ts";
import type { Words } from "./words.ts";

/** A dataset with what was computed of it. */
export interface DatasetFigures {
  readonly dataset: Dataset;
  readonly observations: readonly Observation[];
}

/** A sentence of the year in brief, and the dataset that it is of. */
export interface BriefSentence extends Highlight {
  readonly dataset: Dataset;
}

/** Of what year a sentence of the brief is: of that of its data, and of the count where that is another. */
export function yearText({ of, years }: Highlight, { book, period }: Words): string {
  const { dataOf, countedFor } = book.story;
  return years === undefined ? dataOf(period(of.period)) : countedFor(period(years), period(of.period));
}

/** How its figure changed; of figures of several places alike, the change is that of one. */
export function changeText(
  { of, passage, dataset }: BriefSentence,
  changeOf: ChangeOf,
  words: Words,
): string | null {
  const change = changeOf(dataset, of);
  const unit = unitOf(of);
  const alike = figuresIn(passage).filter((figure) => unitOf(figure) === unit);
  const isOfSeveral = new Set(alike.map(({ area }) => area)).size > 1;
  return change !== null && isOfSeveral ? words.book.punctuation.label(words.area(of.area), change) : change;
}

function unitOf({ value }: Observation): string | null {
  return isMissing(value) ? null : value.unit;
}

/** A reader takes in no more; and no subject may fill the whole. */
const mostSentences = 6;
const mostOfDataset = 2;

/**
 * The year in brief: the heaviest sentences, at most two of a dataset and one of a figure, all of figures that are there
 * and were not invented; what is new since the edition before stands first.
 */
export function briefOf(
  subjects: readonly DatasetFigures[],
  locale: Locale,
  since: Comparison | null = null,
): BriefSentence[] {
  const chosen = subjects.flatMap(({ dataset, observations }) => {
    const highlights = dataset.highlights?.(observations, locale) ?? [];
    const sound = highlights.filter(
      ({ passage, of, opens }) => opens === "brief" && [of, ...figuresBehind(passage)].every(mayLead),
    );
    const ranked = byWeight(sound);
    return ranked
      .filter(({ of }, index) => ranked.findIndex((other) => other.of === of) === index)
      .slice(0, mostOfDataset)
      .map((highlight) => ({ ...highlight, dataset }));
  });
  const brief = byWeight(chosen).slice(0, mostSentences);
  const isOld = ({ of, dataset }: BriefSentence) => isAsBefore(of, dataset.id, since);
  return [...brief.filter((each) => !isOld(each)), ...brief.filter(isOld)];
}

/** The heaviest first; those of one weight keep their order. */
export function byWeight<H extends Highlight>(highlights: readonly H[]): H[] {
  return [...highlights].sort((a, b) => b.weight - a.weight);
}
