import type { Dataset } from "../../model/dataset.ts";
import type { Highlight } from "../../model/highlight.ts";
import type { Locale } from "../../model/locale.ts";
import type { Observation } from "../../model/observation.ts";
import { figuresIn } from "../../model/passage.ts";
import { isIllustrative, isMissing } from "../../model/quantity.ts";

/** A dataset with what was computed of it. */
export interface Told {
  readonly dataset: Dataset;
  readonly observations: readonly Observation[];
}

/** A sentence of the year in brief, and the dataset that it is of. */
export interface BriefSentence extends Highlight {
  readonly dataset: Dataset;
}

/** A reader takes in no more; and no subject may fill the whole. */
const mostSentences = 6;
const mostOfOne = 2;

/** The year in brief: the heaviest sentences, at most two of a dataset and one of a figure, all of figures that are there and were not invented. */
export function briefOf(told: readonly Told[], locale: Locale): BriefSentence[] {
  const chosen = told.flatMap(({ dataset, observations }) => {
    const own = dataset.highlights?.(observations, locale) ?? [];
    const sound = own.filter(({ passage, of }) =>
      [of, ...figuresIn(passage)].every(({ value }) => !isMissing(value) && !isIllustrative(value)),
    );
    const ranked = byWeight(sound);
    return ranked
      .filter(({ of }, index) => ranked.findIndex((other) => other.of === of) === index)
      .slice(0, mostOfOne)
      .map((highlight) => ({ ...highlight, dataset }));
  });
  return byWeight(chosen).slice(0, mostSentences);
}

/** The heaviest first; those of one weight keep their order. */
function byWeight<H extends Highlight>(highlights: readonly H[]): H[] {
  return [...highlights].sort((a, b) => b.weight - a.weight);
}
