import { subjectOf, type Vocabulary } from "../readings/vocabulary.ts";
import type { PublishedFigure } from "../record.ts";
import type { AnalysedBlock } from "./analyse.ts";

/** The subjects of a section so far: a sentence without a subject of its own continues them. */
export interface Subjects {
  /** Confidence that each indicator carries over, by `subjectOf`. */
  readonly indicators: ReadonlyMap<string, number>;
  /** Datasets named by the heading, or of earlier figures. */
  readonly datasets: ReadonlySet<string>;
}

export const noSubjects: Subjects = { indicators: new Map(), datasets: new Set() };

/** Confidence that the previous sentence's subject carries over, and the factor for each further sentence. */
const justNamed = 0.72;
const fading = 0.85;

/** A subject of another paragraph carries over where a part of it is named, but is never enough by itself. */
const elsewhere = 0.6;

/** The subjects that carry over to the next paragraph. */
export function subjectsBeyond({ indicators, datasets }: Subjects): Subjects {
  return {
    indicators: new Map([...indicators].map(([name, sure]) => [name, Math.min(sure, elsewhere)] as const)),
    datasets,
  };
}

/** The subjects after a sentence with these figures; without any, the earlier ones remain with less confidence. */
export function subjectsAfter(before: Subjects, figures: readonly PublishedFigure[]): Subjects {
  const indicators = new Map([...before.indicators].map(([name, sure]) => [name, sure * fading] as const));
  for (const figure of figures) indicators.set(subjectOf(figure), justNamed);
  const datasets = new Set([...before.datasets, ...figures.map(({ dataset }) => dataset)]);
  return { indicators, datasets };
}

/** The datasets whose title stands in a section's heading. */
export function subjectsUnder(heading: AnalysedBlock | undefined, vocabulary: Vocabulary): Subjects {
  if (!heading) return noSubjects;
  const headingWords = new Set(heading.sentences.flatMap(({ features }) => features.map(({ name }) => name)));
  const named = [...vocabulary.titles].filter(
    ([, title]) => title.length > 0 && title.every((name) => headingWords.has(name)),
  );
  return { indicators: new Map(), datasets: new Set(named.map(([dataset]) => dataset)) };
}
