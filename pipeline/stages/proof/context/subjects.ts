import { subjectOf, type Vocabulary } from "../readings/vocabulary.ts";
import type { PublishedFigure } from "../record.ts";
import type { AnalysedBlock } from "./analyse.ts";

/** What a section has spoken of so far, as far as it is sure: a sentence that names no subject of its own goes on about it. */
export interface Subjects {
  /** How surely an indicator goes on, by `subjectOf`. */
  readonly indicators: ReadonlyMap<string, number>;
  /** Datasets that the heading names, or that figures before were of. */
  readonly datasets: ReadonlySet<string>;
}

export const noSubjects: Subjects = { indicators: new Map(), datasets: new Set() };

/** How surely what the sentence just before spoke of goes on, and what is left of it with each sentence more. */
const justNamed = 0.72;
const fading = 0.85;

/** What another paragraph spoke of may go on where a part of it is named, and is never enough by itself. */
const elsewhere = 0.6;

/** What goes on into the next paragraph. */
export function subjectsBeyond({ indicators, datasets }: Subjects): Subjects {
  return {
    indicators: new Map([...indicators].map(([name, sure]) => [name, Math.min(sure, elsewhere)] as const)),
    datasets,
  };
}

/** What is spoken of after a sentence whose figures are of these observations; one without any leaves it as it was, but fainter. */
export function subjectsAfter(before: Subjects, figures: readonly PublishedFigure[]): Subjects {
  const indicators = new Map([...before.indicators].map(([name, sure]) => [name, sure * fading] as const));
  for (const figure of figures) indicators.set(subjectOf(figure), justNamed);
  const datasets = new Set([...before.datasets, ...figures.map(({ dataset }) => dataset)]);
  return { indicators, datasets };
}

/** What a section is about by its heading: the datasets whose title stands there. */
export function subjectsUnder(heading: AnalysedBlock | undefined, vocabulary: Vocabulary): Subjects {
  if (!heading) return noSubjects;
  const headingWords = new Set(heading.sentences.flatMap(({ features }) => features.map(({ name }) => name)));
  const named = [...vocabulary.titles].filter(
    ([, title]) => title.length > 0 && title.every((name) => headingWords.has(name)),
  );
  return { indicators: new Map(), datasets: new Set(named.map(([dataset]) => dataset)) };
}
