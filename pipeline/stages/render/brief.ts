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

export interface DatasetFigures {
  readonly dataset: Dataset;
  readonly observations: readonly Observation[];
}

/** A sentence of the summary, and its dataset. */
export interface BriefSentence extends Highlight {
  readonly dataset: Dataset;
}

/** The year of a sentence's data, and that of its count where it differs. */
export function yearText({ of, years }: Highlight, { book, period }: Words): string {
  const { dataOf, countedFor } = book.story;
  return years === undefined || years === of.period
    ? dataOf(period(of.period))
    : countedFor(period(years), period(of.period));
}

/** Whether readers see marks of standings beside some sentences, and so wonder about those without. */
export function explainsNoMark(sentences: readonly BriefSentence[]): boolean {
  const standings = sentences.map(({ standing }) => standing);
  return (
    standings.includes("no-target") && standings.some((standing) => standing && standing !== "no-target")
  );
}

/** How its figure changed; for equal figures of several places, how one of them did. */
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

/** More would be too much to read, or let one subject dominate. */
const mostSentences = 6;
const mostOfDataset = 2;

/**
 * The summary of the year: the sentences with the highest weights, at most two of a dataset and one of a figure, without
 * missing or invented figures; what is new since the edition before comes first.
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
  const isOld = (sentence: BriefSentence) => isUnchanged(sentence, since);
  return [...brief.filter((each) => !isOld(each)), ...brief.filter(isOld)];
}

/** Whether every figure that a sentence rests on was published before as it is now. */
export function isUnchanged({ of, passage, dataset }: BriefSentence, since: Comparison | null): boolean {
  return [of, ...figuresBehind(passage)].every((figure) => isAsBefore(figure, dataset.id, since));
}

/** Highest weight first; equal weights keep their order. */
export function byWeight<H extends Highlight>(highlights: readonly H[]): H[] {
  return [...highlights].sort((a, b) => b.weight - a.weight);
}
