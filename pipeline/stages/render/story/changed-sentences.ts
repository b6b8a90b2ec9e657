import { keyOf, seriesOf } from "../../../model/figure-key.ts";
import type { Comparison } from "../../../model/movement.ts";
import { mayLead, type Observation } from "../../../model/observation.ts";
import { figuresBehind, figuresIn, type Passage } from "../../../model/passage.ts";
import { type BriefSentence, byWeight, type DatasetFigures } from "../brief.ts";
import { changeNotes } from "../changes/change-notes.ts";
import type { Words } from "../words.ts";
import { hasNews } from "./has-news.ts";

/** More would be too much to read at once. */
const mostChanges = 3;

/** What changed since an earlier year, and what stands below it in small type. */
export interface ChangedSentence extends BriefSentence {
  readonly notes: readonly Passage[];
}

/** What changed in the world since an earlier year: the heaviest sentence of each dataset in which something is new. */
export function changedSentences(
  subjects: readonly DatasetFigures[],
  since: Comparison | null,
  words: Words,
): ChangedSentence[] {
  const offered = subjects.flatMap((subject) => {
    const { dataset, observations } = subject;
    const ready = (dataset.highlights?.(observations, words.locale) ?? [])
      .filter(({ opens, passage }) => opens === "change" && figuresBehind(passage).every(mayLead))
      .map((highlight) => ({ ...highlight, dataset }));
    return byWeight(ready.filter((sentence) => hasNews(sentence, since)))
      .slice(0, 1)
      .map((sentence) => ({ ...sentence, notes: besideChanges(sentence.passage, subject, words) }));
  });
  return byWeight(offered).slice(0, mostChanges);
}

/** What goes along with the changes that a message tells, by place, unless the message tells it or is of other times. */
export function besideChanges(
  message: Passage,
  { dataset, observations }: DatasetFigures,
  { locale, area, book: { punctuation } }: Words,
): Passage[] {
  const notes = changeNotes(dataset, observations, locale);
  const told = figuresIn(message);
  const seriesIn = (figure: Observation) => seriesOf({ ...figure, dataset: dataset.id });
  const series = new Set(told.map(seriesIn));
  const beside = told.flatMap((figure) => notes.get(keyOf({ ...figure, dataset: dataset.id })) ?? []);
  const isOfOtherTimes = (figure: Observation) => !told.includes(figure) && series.has(seriesIn(figure));
  return [...new Set(beside)]
    .filter(({ passage }) => !tells({ passage: message }, passage))
    .filter(({ passage }) => !figuresIn(passage).some(isOfOtherTimes))
    .map(({ of, passage }) => ({
      parts: [punctuation.label(area(of.area), ""), ...passage.parts, punctuation.stop.trimEnd()],
    }));
}

/** Whether a sentence has all figures of another. */
export function tells({ passage }: Pick<BriefSentence, "passage">, other: Passage): boolean {
  const figures = new Set(figuresIn(passage));
  return figuresIn(other).every((figure) => figures.has(figure));
}
